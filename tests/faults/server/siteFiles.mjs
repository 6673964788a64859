// @ts-check
import { readFile } from 'node:fs/promises'
import { relaxed } from '../../browser/pages/startSite.mjs'

const pageFolder = new URL('../page/', import.meta.url)

/**
 * What is asked in every scenario, only when somebody calls `show`, and as often as that; one prompt for each tab where
 * several ask at once, for what is answered in one tab is closed in the others.
 */
const ids = ['mood', ...[0, 1, 2, 3, 4, 5].map((tab) => `mood-${tab}`)]
const prompts = {
  prompts: ids.map((id) => ({ id, question: 'How was it?', when: { event: 'never' } })),
  pacing: relaxed,
}

/**
 * What a page is set up with.
 * @typedef {object} Setting
 * @property {Record<string, string>} attributes `data-*` of the script tag, without `data-`
 * @property {string[]} patches names of what is broken in the browser before moodpoint starts
 * @property {string} told where the page tells the bench what it sees
 * @property {string} holds the event at which the page stands still until the bench has heard of it
 * @property {string} sandbox what a frame of an opaque origin may do, where moodpoint runs in one
 */

/**
 * The content and type of a file of the site, or nothing.
 * @param {URL} url
 * @param {Setting} setting
 * @param {URL} dist folder of the build under test
 */
export async function siteFile({ pathname, search }, setting, dist) {
  if (pathname === '/prompts.json') return { type: 'application/json', content: JSON.stringify(prompts) }
  const [, folder, name = ''] = pathname.split('/')
  const from = folder === 'moodpoint' ? dist : folder === 'page' ? pageFolder : undefined
  if (from) return { type: 'text/javascript', content: await readFile(new URL(name, from)) }
  if (pathname.includes('.')) return undefined
  return { type: 'text/html', content: page(setting, search === '?inner') }
}

/** @param {Setting} setting @param {boolean} isInner */
const page = (setting, isInner) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Under test</title>
<link rel="icon" href="data:,">
<script type="application/json" id="setting">${JSON.stringify(setting)}</script>
<script type="module" crossorigin src="/page/${setting.sandbox && !isInner ? 'parent' : 'main'}.mjs"></script>
</head>
<body><h1>Under test</h1>
${setting.sandbox && !isInner ? `<iframe sandbox="${setting.sandbox}" src="/?inner" width="600" height="500"></iframe>` : ''}
</body>
</html>`
