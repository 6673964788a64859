// @ts-check
import { axes, cellsOf, sizes, slice, tokens } from './axes.mjs'

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The gallery: what to draw, and a window for each cell of it. @param {URLSearchParams} search */
export function galleryPage(search) {
  const chosen = slice(search)
  const cells = cellsOf(chosen)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>moodpoint: the gallery</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/gallery.css">
<script type="module" src="/gallery.js"></script>
</head>
<body>
<header>
<h1>Gallery</h1>
<p>Every prompt, drawn by the built script. <output>${cells.length} shown</output></p>
<form>
${Object.entries(axes)
  .map(([axis, values]) => row(axis, values, chosen[/** @type {keyof typeof axes} */ (axis)]))
  .join('\n')}
<fieldset>
<legend>look</legend>
${tokens.map((name) => `<label class="token">${name}<input name="${name}" value="${escaped(search.get(name) ?? '')}" size="7"></label>`).join('\n')}
</fieldset>
<p><button>Show</button> <a href="/">Usual</a></p>
</form>
</header>
<main>
${cells.map((cell) => figure(cell, search)).join('\n')}
</main>
</body>
</html>`
}

/** Everything one axis has, to choose from. @param {string} axis @param {string[]} values @param {string[]} chosen */
function row(axis, values, chosen) {
  const chips = values.map((value) => {
    const isChosen = chosen.includes(value) ? ' checked' : ''
    return `<label class="chip"><input type="checkbox" name="${axis}" value="${value}"${isChosen}><span>${value}</span></label>`
  })
  return `<fieldset><legend>${axis}</legend>${chips.join('')}<button type="button" value="${axis}">all</button></fieldset>`
}

/** One cell in a window of its own, where sizes and fixed places are those of a page. @param {import('./axes.mjs').Cell} cell @param {URLSearchParams} search */
function figure(cell, search) {
  const look = tokens.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : []))
  const address = escaped(`/cell?${new URLSearchParams([...Object.entries(cell), ...look])}`)
  const name = Object.values(cell).join(' · ')
  const [width, height] = sizes[/** @type {keyof typeof sizes} */ (cell.size)]
  return `<figure><figcaption><a href="${address}">${name}</a></figcaption>
<iframe src="${address}" title="${name}" width="${width}" height="${height}" loading="lazy"></iframe></figure>`
}
