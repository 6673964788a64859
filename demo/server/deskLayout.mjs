// @ts-check
import { html } from './template.mjs'

/**
 * A page for those who read what people felt: no part of the shop.
 *
 * @param {{ title: string, name: string, main: unknown, newest?: string | undefined, script?: string }} page
 */
export function renderDesk({ title, name, main, newest, script }) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/art/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/shop.css">
<link rel="stylesheet" href="/controls.css">
<link rel="stylesheet" href="/shelf.css">
<link rel="stylesheet" href="/order.css">
<link rel="stylesheet" href="/inbox.css">
</head>
<body class="inbox">
<a class="skip" href="#main">Skip to the answers</a>
<header class="top">
  <span class="inbox-name">${name}</span>
  <nav aria-label="Inbox"><a href="/">Shop</a><a href="/inbox">Inbox</a><a href="/results">Results</a><a href="/inbox.json">JSON</a></nav>
</header>
<main id="main" class="wide" tabindex="-1" data-newest="${newest}">
${main}
</main>
${script && html`<script type="module" src="${script}"></script>`}
</body>
</html>`
}
