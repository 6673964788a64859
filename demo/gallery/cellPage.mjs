// @ts-check

/** The page of one cell: a host with little to say, which `cell.js` brings into its state. @param {URLSearchParams} search */
export function cellPage(search) {
  const known = /^[\w-]+$/
  const read = (/** @type {string} */ name, /** @type {string} */ usual) => {
    const value = search.get(name) ?? ''
    return known.test(value) ? value : usual
  }
  const language = read('language', 'en')
  const direction = ['ar', 'he'].includes(language) ? 'rtl' : 'ltr'
  return `<!doctype html>
<html lang="${language}" dir="${direction}" style="color-scheme: ${read('theme', 'light dark')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A cell of the gallery</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/cell.css">
<script type="module" src="/cell.js"></script>
<script async src="/moodpoint/moodpoint.js" data-wait></script>
</head>
<body>
<main>
<i class="title"></i><i></i><i></i><i class="short"></i>
<div id="place"></div>
<i></i><i></i><i></i><i class="short"></i><i></i><i></i><i></i>
</main>
</body>
</html>`
}
