/*
 * Sizes are in em: `all: initial` leaves the host element at the reader's own font size, whatever the page made of rem.
 * `!important` on :host is not force for its own sake: an important declaration of the shadow tree is the only one that
 * an important declaration of the page cannot overrule (CSS Cascade 5, section 6.1). Text on the accent is black where the
 * accent is lighter than 62 % in OKLCH, else white.
 */

const tokens = `:host{all:initial!important;display:contents!important;color-scheme:inherit!important;
--surface:light-dark(#fff,#1c1f25);--text:light-dark(#1b1f24,#eceff3);--muted:light-dark(#57606a,#a8b0ba);--accent:light-dark(#0b5394,#8cc2ff)}
*{box-sizing:border-box;margin:0;padding:0;border:0;font:inherit;color:inherit;background:none;min-width:0}
@media print{*{display:none}}`

const shell = `
.card,button{border:1px solid #0000}
.card{position:fixed;inset-block-end:0;inset-inline-end:0;z-index:2147483647;font:1em/1.4 system-ui,sans-serif;margin:1em max(1em,env(safe-area-inset-right));box-shadow:0 0 0 1px #0002,0 .5em 1.5em #0003;color:var(--text);background:var(--surface);border-radius:1em;padding:1.25em;width:22.5em;max-width:calc(100vw - 2em);max-height:calc(100dvh - 2em);overflow:auto}
dialog.card{inset:0;margin:auto}
dialog::backdrop{background:#0008}
[role]{position:fixed;width:20em;height:1em;contain:strict;clip-path:inset(50%)}
.card>div,.comment{display:grid;gap:.75em}
legend,label[for],h2{font-weight:600;line-height:1.3;overflow-wrap:anywhere}
legend{padding-bottom:.5em}
.note,.ends{font-size:.8125em;color:var(--muted)}
.actions{display:flex;justify-content:end;gap:.5em}
button{font-weight:600;min-height:2.75em;padding:.375em 1em;border-radius:.625em;cursor:pointer}
.quiet{color:var(--muted)}
fieldset label:hover,.quiet:hover{background:#7d859026}
.send,.thanks svg{background:var(--accent);color:oklch(from var(--accent) clamp(0,(.62 - l)*1e9,1) 0 0)}
:focus-visible,input:focus-visible+*{outline:.1875em solid var(--text);outline-offset:.125em}
.options label,.options span{border-radius:1.5em}`

const parts = `
.faces{display:grid;grid-template-columns:repeat(5,1fr)}
label{position:relative}
.faces label{display:grid;place-items:center;min-height:3.25em;border-radius:.75em}
input{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer}
svg{width:2.5em;height:2.5em;border-radius:50%;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.faces label:nth-of-type(1){color:light-dark(#b3400a,#ff9b6b)}
.faces label:nth-of-type(2){color:light-dark(#a65e00,#ffc26b)}
.faces label:nth-of-type(3){color:light-dark(#5f6368,#c4c7cc)}
.faces label:nth-of-type(4){color:light-dark(#2f6fb0,#8cc2ff)}
.faces label:nth-of-type(5){color:light-dark(#0b5394,#6fb1ff)}
:checked+svg{scale:1.12}
:checked+svg circle{fill:currentColor}
:checked+svg path{stroke:var(--surface)}
.ends{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:0 .5em}
.ends>*{flex:1 0 min-content}
.ends b{color:var(--text);font-weight:600;text-align:center}
.ends :first-child{text-align:start}
.ends :last-child{text-align:end}
.ends span:not(:first-child,:last-child){display:none}
.options{display:flex;flex-wrap:wrap;gap:.5em}
.options span{display:grid;place-items:center;min-height:2.75em;padding:.5em 1em;border:1px solid #7d8590}
:checked+span{background:var(--text);color:var(--surface)}
.comment{gap:.375em}
textarea{font-size:max(1em,16px);border:1px solid #7d8590;border-radius:.625em;padding:.5em;min-height:4em;max-height:40dvh;resize:vertical;field-sizing:content}
.refused>.note{color:var(--text);font-weight:600}
.thanks{grid-template-columns:auto 1fr}
.thanks svg{width:2em;height:2em;padding:.375em}
.thanks button{grid-column:2;justify-self:end}`

const media = `
@media(width<480px){
section.card{width:100vw;max-width:none;margin:0;border-radius:1em 1em 0 0;padding:.75em 1em max(.75em,env(safe-area-inset-bottom))}
.invited{gap:0}
section .invited :is(legend,[for]){padding-inline-end:6.25em;min-height:2.75em}
.invited label{min-height:2.75em}
section .invited .actions{position:absolute;inset-block-start:.25em;inset-inline-end:.25em}
section .invited .quiet{padding-inline:.75em;max-width:7em}
}
@media(prefers-reduced-motion:no-preference){.card,.chosen>:nth-child(n+2):not(.actions){animation:rise .2s}svg{transition:scale .15s}}
@keyframes rise{from{opacity:0;translate:0 .5em}}
@media(forced-colors:active){
:checked+svg{color:Highlight}
:checked+span{background:Highlight;color:HighlightText;forced-color-adjust:none}
}`

/** The style sheet of prompts, adopted by their shadow roots. */
export const styles: string = tokens + shell + parts + media
