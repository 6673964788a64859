/*
 * Sizes are in em: `all: initial` leaves the host element at the reader's own font size, whatever the page made of rem.
 * `!important` on :host is not force for its own sake: an important declaration of the shadow tree is the only one that
 * an important declaration of the page cannot overrule (CSS Cascade 5, section 6.1).
 */
const tokens = `
:host{all:initial!important;color-scheme:inherit!important;position:fixed!important;inset-block-end:0!important;inset-inline-end:0!important;z-index:2147483647!important;
--surface:light-dark(#fff,#1c1f25);--text:light-dark(#1b1f24,#eceff3);--muted:light-dark(#57606a,#a8b0ba);--line:light-dark(#7d8590,#7b8591);--soft:light-dark(#eef1f4,#2a2f37);
--accent:light-dark(#0b5394,#8cc2ff);--on-accent:light-dark(#fff,#10151c)}
@media print{:host{display:none!important}}
*{box-sizing:border-box;margin:0;padding:0;border:0;font:inherit;color:inherit;background:none;min-width:0}`

const shell = `
.card,.launcher{font:1em/1.4 system-ui,sans-serif;margin:1em;border:1px solid #0000;box-shadow:0 0 0 1px #1b1f2414,0 .5em 1.5em #1b1f2429}
.card{color:var(--text);background:var(--surface);border-radius:1em;padding:1.25em;width:22.5em;max-width:calc(100vw - 2em);max-height:calc(100dvh - 2em);overflow:auto;animation:rise .2s}
@keyframes rise{from{opacity:0;transform:translateY(.5em)}}
dialog{margin:auto}
dialog::backdrop{background:#0c0f1473}
.status{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
form,fieldset,.comment{display:grid;gap:.75em}
legend,.comment label,h2{font-size:1.0625em;font-weight:600;line-height:1.3;overflow-wrap:anywhere}
legend{padding-bottom:.5em}
.note{font-size:.8125em;color:var(--muted)}
.actions{display:flex;justify-content:end;gap:.5em}
button{font-weight:600;min-height:2.75em;padding:.375em 1em;border-radius:.625em;cursor:pointer}
.quiet{color:var(--muted)}
.face:hover,.option:hover span,.quiet:hover{background:var(--soft)}
.send,.launcher,.thanks svg{background:var(--accent);color:var(--on-accent)}
[aria-disabled=true]{opacity:.7}
:focus-visible,:focus-visible+*{outline:.1875em solid var(--text);outline-offset:.125em}
.launcher{border-radius:1.5em}`

const parts = `
.faces{display:grid;grid-template-columns:repeat(5,1fr);justify-items:center}
.face,.option{position:relative;cursor:pointer}
.face{display:grid;place-items:center;width:100%;min-height:3.25em;border-radius:.75em}
input{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer}
svg{width:2.5em;height:2.5em;border-radius:50%;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;transition:transform .15s}
.face:nth-child(1){color:light-dark(#b3400a,#ff9b6b)}
.face:nth-child(2){color:light-dark(#a65e00,#ffc26b)}
.face:nth-child(3){color:light-dark(#5f6368,#c4c7cc)}
.face:nth-child(4){color:light-dark(#2f6fb0,#8cc2ff)}
.face:nth-child(5){color:light-dark(#0b5394,#6fb1ff)}
circle,path{fill:none;stroke:currentColor}
.eye,.open{fill:currentColor}
:checked+svg{transform:scale(1.12)}
:checked+svg .head{fill:currentColor}
:checked+svg path{stroke:var(--surface)}
:checked+svg :is(.eye,.open){fill:var(--surface);stroke:none}
.ends{display:flex;justify-content:space-between;gap:.5em;font-size:.8125em;line-height:1.3;min-height:1.3em;color:var(--muted)}
.ends .chosen{color:var(--text);font-weight:600}
.options{display:flex;flex-wrap:wrap;gap:.5em}
.option span{display:grid;place-items:center;min-height:2.75em;padding:.5em 1em;border:1px solid var(--line);border-radius:1.5em}
:checked+span,.option:hover :checked+span{background:var(--text);color:var(--surface)}
.comment{gap:.375em}
textarea{font-size:max(1em,16px);border:1px solid var(--line);border-radius:.625em;padding:.5em .625em;width:100%;min-height:4em;max-height:40dvh;resize:vertical;field-sizing:content}
.thanks{display:grid;grid-template-columns:auto 1fr;gap:.25em .875em}
.thanks svg{width:2em;height:2em;padding:.375em}
.thanks button{grid-column:2;justify-self:end}`

const media = `
@media(max-width:479.98px){
section{width:100vw;max-width:none;margin:0;border-radius:1em 1em 0 0;padding:.75em 1em max(.75em,env(safe-area-inset-bottom))}
section .invited{gap:0}
section .invited legend{padding-inline-end:5.5em;font-size:1em;min-height:2.75em}
section .invited .face{min-height:2.75em}
section .invited svg{width:2.25em;height:2.25em}
section .invited .actions{position:absolute;inset-block-start:.25em;inset-inline-end:.5em}
section .invited button{padding:0 .75em}
}
@media(prefers-reduced-motion){.card{animation:none}svg{transition:none}}
@media(forced-colors:active){
.card,button,.option span{border-color:CanvasText}
:checked+svg{color:Highlight}
:checked+span,.option:hover :checked+span{background:Highlight;color:HighlightText;forced-color-adjust:none}
}`

/** The one style sheet of every prompt, adopted by its shadow root. */
export const styles: string = tokens + shell + parts + media
