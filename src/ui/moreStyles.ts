/*
 * Added to the usual styles of a prompt. Eleven points of 44 px stand in one row, in two of six and five, or in three of
 * four, four and three: a point is at least so wide that no other number of them fits. Percents are of the card, which
 * in a page is as wide as its place, not as the window. Stars are filled up to the chosen one, whatever the writing
 * direction: what stands before it in the document is worse.
 */
export const moreStyles = `
.points{display:grid;grid-template-columns:repeat(5,1fr);gap:.25em}
.points label>span{display:grid;place-items:center;min-height:2.75em;border:1px solid #7d8590;border-radius:.625em;font-variant-numeric:tabular-nums}
.points .ends{margin-block-start:.25em}
.recommend{grid-template-columns:repeat(auto-fill,minmax(max(2.75em,min(100%/6 - .25em,(31.5em - 100%)*99),min(25% - .25em,(17em - 100%)*99)),1fr));gap:.125em}
.thumbs{grid-template-columns:repeat(2,1fr)}
.thumbs label>span{grid-auto-flow:column;justify-content:center;gap:.5em;padding:.5em;overflow-wrap:anywhere}
.thumbs svg{width:1.5em;height:1.5em;border-radius:0}
.thumbs label:first-of-type svg{rotate:180deg}
.stars{gap:0}
.stars label{display:grid;place-items:center;min-height:3.25em;border-radius:.75em;color:light-dark(#8a5a00,#ffc26b)}
.stars svg{border-radius:0;stroke-width:1.5}
.stars label:has(~label :checked) path,.stars :checked+svg path{fill:currentColor;stroke:currentColor}
.line{flex:1 0 100%}
.field{position:static;opacity:1;height:auto;cursor:text;font-size:max(1em,16px);border:1px solid #7d8590;border-radius:.625em;padding:.5em;min-height:2.75em}
.wrong{display:none;color:var(--text)}
.field:user-invalid{border-width:2px}
.field:user-invalid+.wrong{display:block}
.tick{display:flex;align-items:center;gap:.625em;min-height:2.75em}
.tick svg{flex:none;width:1.5em;height:1.5em;padding:.125em;border:1px solid #7d8590;border-radius:.375em;stroke:#0000;stroke-width:3}
.tick :checked+svg{scale:1;background:var(--text);border-color:var(--text);stroke:var(--surface)}
.tick :checked+svg path{stroke:inherit}
@media(forced-colors:active){
.tick :checked+svg{background:Highlight;stroke:HighlightText;forced-color-adjust:none}
}`
