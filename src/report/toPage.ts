/** The parts a page is put together from. */
export interface PageParts {
  title: string
  /** What is said where no script runs. */
  summary: string
  script: string
  style: string
  /** Anything that can be JSON. */
  payload: unknown
  /** SHA-256 of a text in base64. */
  hash(text: string): string
  /** Whether a server stands behind it, which it may ask for what is new. */
  isLive?: boolean
}

/** A page, and the policy it stands under. */
export interface WrittenPage {
  html: string
  policy: string
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Puts a page together that needs nothing but itself. Data are JSON with `<` escaped, so that nothing anybody wrote can end
 * the element it stands in; a policy of hashes lets nothing else run, and no request leave but to the server of a live page.
 */
export function toPage({ title, summary, script, style, payload, hash, isLive = false }: PageParts): WrittenPage {
  const safeScript = script.replace(/<(?=\/script|!--)/gi, '\\x3C')
  const data = JSON.stringify(payload).replaceAll('<', '\\u003c')
  const policy = `default-src 'none'; script-src 'sha256-${hash(safeScript)}'; style-src 'sha256-${hash(style)}'; base-uri 'none'; form-action 'none'${isLive ? "; connect-src 'self'" : ''}`
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${toText(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="report"><noscript><p>${toText(summary)}</p><p>All else on this page is drawn by its script.</p></noscript></div>
<script type="application/json" id="data">${data}</script>
<script>${safeScript}</script>
</body>
</html>
`
  return { html, policy }
}

function toText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
