/*
 * As in a prompt, sizes are in em, and `!important` on :host keeps a page from forcing styles on it. The panel stands
 * below prompts, and on small screens at the other end of the window.
 */
const tokens = `:host{all:initial!important;display:contents!important;color-scheme:inherit!important;
--surface:light-dark(#fff,#16191f);--raised:light-dark(#f5f7f9,#20242c);--line:light-dark(#d9dee4,#363c46);--edge:light-dark(#7d8590,#7d8590);
--text:light-dark(#1b1f24,#eceff3);--muted:light-dark(#57606a,#a8b0ba);--accent:light-dark(#0b5394,#8cc2ff);
--yes:light-dark(#1a6e33,#63d17f);--yes-ground:light-dark(#e3f5e8,#17331f);--no:light-dark(#b42318,#ff9a8f);--no-ground:light-dark(#fdebe9,#3d1c1a)}
*{box-sizing:border-box;margin:0;padding:0;border:0;font:inherit;color:inherit;background:none;min-width:0}
[hidden]{display:none!important}
@media print{*{display:none}}`

const shell = `
.panel{position:fixed;z-index:2147483645;inset-block-end:1em;left:1em;width:26em;max-width:calc(100vw - 2em);max-height:min(52em,100dvh - 2em);display:flex;flex-direction:column;
font:.875em/1.45 system-ui,sans-serif;color:var(--text);background:var(--surface);border-radius:1em;box-shadow:0 0 0 1px var(--line),0 1em 3em #0004;overflow:hidden}
:host(.at-right) .panel{left:auto;right:1em}
.body{overflow:auto;overscroll-behavior:contain;padding:0 1.25em 1.25em;border-block-start:1px solid var(--line)}
.bar{display:flex;align-items:center;gap:.625em;padding:.75em .75em .75em 1.25em}
.title{flex:1}
h2{font-weight:650;line-height:1.3}
.sum,.note,.question,.remedy{color:var(--muted)}
.sum{font-size:.9286em;line-height:1.3}
.promise{display:flex;align-items:center;gap:.5em;padding:.5em 1.25em;background:var(--raised);border-block-start:1px solid var(--line);font-size:.9286em}
.body[hidden]~*,.panel:has(.body[hidden]) .promise{display:none}
.icon{flex:none;width:1.25em;height:1.25em;fill:none;stroke:currentColor;stroke-width:2.25;stroke-linecap:round;stroke-linejoin:round}
.icon.mark{width:1.875em;height:1.875em;color:var(--accent);stroke-width:1.75}
.promise .icon{color:var(--yes);stroke-width:1.75}
.fold[aria-expanded=false] .icon,details:not([open])>summary .icon{rotate:-90deg}
.fold[aria-expanded=false] .icon{rotate:180deg}
section section{padding-block-start:1.25em}
.body>section{display:grid;gap:.625em}
h3{font-size:.8571em;font-weight:650;letter-spacing:.04em;text-transform:uppercase;color:var(--muted)}
ul{list-style:none;display:grid}
p,h4,summary,pre,.icon+div{overflow-wrap:anywhere}
b{font-weight:650}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`

const controls = `
button,summary,select,.choice span{cursor:pointer}
button{min-height:2.5714em;padding:.25em .875em;border:1px solid var(--line);border-radius:.625em;font-weight:600}
button:hover,summary:hover,.choice label:hover{background:var(--raised)}
.fold{padding:.25em .625em;border-color:#0000}
.fold .icon{display:block}
.choice{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;padding:.1875em;background:var(--raised);border-radius:.75em;box-shadow:inset 0 0 0 1px var(--line)}
.choice button{border-color:#0000;color:var(--muted)}
.choice label{position:relative;border-radius:.625em}
.choice span{display:grid;place-items:center;min-height:2.5714em;border:1px solid #0000;border-radius:.625em;color:var(--muted);font-weight:600}
.choice [aria-pressed=true],.choice :checked+span{background:var(--surface);color:var(--text);border-color:var(--edge)}
.choice input{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer}
fieldset.choice{margin-block-start:1.75em;position:relative}
legend{position:absolute;inset-block-start:-1.75em;font-weight:600}
.field{display:grid;grid-template-columns:auto 1fr;align-items:center;gap:.75em}
label{font-weight:600}
select,textarea,[type=file]{border:1px solid var(--edge);border-radius:.625em;background:var(--surface);padding:.375em .625em;min-height:2.5714em;width:100%}
option{background:var(--surface);color:var(--text)}
textarea{font:max(1em,13px)/1.4 ui-monospace,monospace;resize:vertical}
::file-selector-button{font:inherit;font-weight:600;color:inherit;background:var(--raised);border:0;border-radius:.375em;padding:.25em .625em;margin-inline-end:.625em;cursor:pointer}
summary{display:flex;align-items:center;gap:.375em;min-height:2.5714em;border-radius:.625em;list-style:none;font-weight:600}
summary::-webkit-details-marker{display:none}
details[open]{display:grid;gap:.5em}
:focus-visible,input:focus-visible+span{outline:.1875em solid var(--accent);outline-offset:.125em}`

const lists = `
.prompts{gap:.625em}
.prompts>li{display:grid;gap:.375em;padding:.875em 1em;border:1px solid var(--line);border-radius:.75em;border-inline-start:.3125em solid var(--no)}
.prompts>.asking,.prompts>.asks,.prompts>.offered{border-inline-start-color:var(--yes)}
.top,.end{display:flex;justify-content:space-between;align-items:center;gap:.75em}
.end{align-items:start;margin-block-start:.125em}
.end .show{margin-inline-start:auto;flex:none;color:var(--accent);border-color:currentColor}
.end details{flex:1}
.end summary{color:var(--muted);font-weight:400;font-size:.9286em;min-height:2.7692em}
h4{font-weight:650}
.standing{flex:none;display:flex;align-items:center;gap:.375em;padding:.125em .625em .125em .4375em;border-radius:1em;font-size:.8571em;font-weight:650;color:var(--no);background:var(--no-ground)}
.standing .icon{width:1em;height:1em;stroke-width:3}
.asking .standing,.asks .standing,.offered .standing{color:var(--yes);background:var(--yes-ground)}
.question{color:var(--text)}
.note,.remedy,.reasons{font-size:.9286em}
.remedy{font-size:1em}
.reasons{gap:.5em}
.reasons li,.troubles li{display:flex;gap:.5em}
.reasons .icon,.troubles .icon{width:1em;height:1em;margin-block-start:.2em;stroke-width:3}
.stops>.icon{color:var(--no)}
.passes>.icon{color:var(--yes)}
.troubles{gap:.5em}
.troubles:empty,.refusal:empty,.reasons:empty,.sent:empty{display:none}
.troubles li,.refusal{padding:.625em .75em;border-radius:.625em;background:var(--no-ground)}
.troubles .icon,.refusal{color:var(--no)}
pre{font:.8571em/1.45 ui-monospace,monospace;white-space:pre-wrap;padding:.75em;border-radius:.625em;background:var(--raised);max-height:24em;overflow:auto}`

const media = `
@media(width<480px){.panel{inset-block:.5em auto;left:.5em;width:calc(100vw - 1em);max-width:none;max-height:62dvh}:host(.at-right) .panel{right:.5em}}
@media(prefers-reduced-motion:no-preference){.panel{animation:come .2s}.icon{transition:rotate .15s}}
@keyframes come{from{opacity:0;translate:0 .5em}}
@media(forced-colors:active){.panel,.choice [aria-pressed=true],.choice :checked+span{border:1px solid CanvasText}.choice [aria-pressed=true],.choice :checked+span{background:Highlight;color:HighlightText;forced-color-adjust:none}}`

/** The style sheet of the panel. */
export const styles: string = tokens + shell + controls + lists + media
