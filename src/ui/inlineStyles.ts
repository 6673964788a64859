/** What a prompt that stands in the page looks like: a part of it, above nothing and as wide as its place. */
export const inlineStyles = `:host{display:block!important}
section.card{display:grid;position:relative;z-index:auto;width:auto;max-width:36em;max-height:none;margin:0;padding:1em 1.25em 1.25em;border-color:#7d859080;border-radius:1em;box-shadow:none;animation:none}
.thanks{align-content:center}`
