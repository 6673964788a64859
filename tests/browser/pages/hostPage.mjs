// @ts-check

/** The tag developers paste. */
export const scriptTag =
  '<script async src="/moodpoint/moodpoint.js" data-endpoint="/feedback" data-prompts="/prompts.json"></script>'

/**
 * A page of a host. Before the tag it loads `/heard.js`, which notes every event of moodpoint; no script is inline, so
 * that the page can stand under any policy.
 * @param {{ lang?: string, head?: string, body?: string, tag?: string }} [parts]
 */
export function hostPage({ lang = 'en', head = '', body = '<h1>A host</h1>', tag = scriptTag } = {}) {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>A host</title>
${head}
<script src="/heard.js"></script>
${tag}
</head>
<body>
${body}
</body>
</html>`
}

const events = ['shown', 'dismissed', 'record', 'delivered', 'parked', 'dropped', 'error']

/** What `/heard.js` is: it queues a call before the script has come, as a host would. */
export const heardScript = `window.heard = []
window.moodpoint ||= []
moodpoint.push((mood) => {
  for (const event of ${JSON.stringify(events)})
    mood.on(event, (detail) => heard.push({ event, ...detail, message: detail.message }))
})`
