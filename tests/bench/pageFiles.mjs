// @ts-check
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { builtFiles } from './builtFiles.mjs'
import { drawFloor } from './drawFloor.mjs'
import { pageBegins, probe } from './probe.mjs'
import { promptFile } from './promptFile.mjs'

/** @typedef {{ path: string, type: string, content: string | Buffer }} PageFile */

export const script = 'text/javascript'

/** The script tag is all that tells the pages apart; without an endpoint the widget would have more to say. */
const tags = {
  empty: '',
  floor: '<script async src="/floor.js"></script>',
  widget: '<script async src="/moodpoint.js" data-endpoint="/feedback" data-prompts="/prompts.json"></script>',
}

const paragraph = '<p>Your order is on its way. We have sent you a letter with all you need to know about it.</p>'

/** Everything the pages need but the floor's script, which is made of what the widget draws. @returns {PageFile[]} */
export function pageFiles() {
  const preact = readFileSync(createRequire(import.meta.url).resolve('preact'))
  return [
    ...Object.entries(tags).map(([name, tag]) => ({ path: `/${name}`, type: 'text/html', content: page(tag) })),
    ...builtFiles('dist/moodpoint*.js').map(({ name, bytes }) => ({ path: `/${name}`, type: script, content: bytes })),
    { path: '/prompts.json', type: 'application/json', content: JSON.stringify(promptFile) },
    { path: '/preact.mjs', type: script, content: preact },
  ]
}

/** @param {string} tag */
const page = (tag) => `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Thank you</title>
<link rel="icon" href="data:,">
<script>(${probe})('${pageBegins}', ${tag !== ''})</script>
${tag}
<h1>Thank you</h1>
${paragraph.repeat(20)}
</html>`

/** @param {import('./readPanel.mjs').Panel} panel */
export const floorScript = (panel) => `(${drawFloor})(${JSON.stringify(panel)}, '/preact.mjs')`
