// @ts-check
import { readFile } from 'node:fs/promises'
import { hostPage } from './hostPage.mjs'

/** Where a page finds the packages of its app, unbundled. */
const packages = {
  preact: import.meta.resolve('preact'),
  'preact/hooks': import.meta.resolve('preact/hooks'),
  'preact-iso/router': import.meta.resolve('preact-iso/router'),
}

/** Something for every trigger to watch, the same on every page, so that nothing but the address tells them apart. */
const content = `<button class="help">Help</button>
<div id="space" style="height: 3000px"></div><section id="reviews" style="height: 300px">Reviews</section>`

/** The app: a link to each page, and on each what triggers watch. */
const app = `import { h, render } from 'preact'
import { LocationProvider, Route, Router } from 'preact-iso/router'
const names = { '/': 'Home', '/asks': 'Asks', '/other': 'Other' }
const View = ({ path }) => h('main', null, h('h1', null, names[path]),
  h('button', { class: 'help' }, 'Help'), h('div', { style: { height: '3000px' } }),
  h('section', { id: 'reviews', style: { height: '300px' } }, 'Reviews'))
const links = Object.entries(names).map(([href, name]) => h('a', { href }, name))
const routes = Object.keys(names).map((path) => h(Route, { path, component: () => h(View, { path }) }))
render(h(LocationProvider, null, h('nav', null, links), h(Router, null, routes)), document.querySelector('#app'))`

/** What hosts do to hear of changes: they put a function of their own in the place of the browser's. */
const patches = `window.heardPushes = []
const { pushState } = history
history.pushState = window.ownPushState = function (...given) {
  heardPushes.push(given[2])
  return pushState.apply(this, given)
}`

/**
 * Serves an app with the router of Preact instead of pages.
 * @param {any} host
 * @param {{ isPatching?: boolean }} [options] whether the host patches `history`, and that after moodpoint has come
 */
export async function serveSpa(host, { isPatching = false } = {}) {
  /** @type {Record<string, string>} */
  const imports = {}
  for (const [index, [name, address]] of Object.entries(packages).entries()) {
    imports[name] = `/vendor${index}.js`
    host.serve(imports[name], await readFile(new URL(address), 'utf8'))
  }
  host.serve('/app.js', app)
  host.serve('/patches.js', isPatching ? patches : '')
  host.page = hostPage({
    head: `<script type="importmap">${JSON.stringify({ imports })}</script>`,
    body: '<div id="app"></div><script src="/patches.js"></script><script type="module" src="/app.js"></script>',
  })
}

/** Serves pages that are documents of their own. @param {any} host */
export function servePages(host) {
  host.page = hostPage({
    body: `<nav><a href="/">Home</a> <a href="/asks">Asks</a> <a href="/other">Other</a></nav>${content}`,
  })
}
