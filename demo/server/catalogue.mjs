// @ts-check
import { cards, kindNames, searchShelf } from './shelf.mjs'
import { html } from './template.mjs'

/**
 * @param {string} kind
 * @param {string} chosen
 */
function kindLink(kind, chosen) {
  const current = kind === chosen && html` aria-current="page"`
  return html`<a href="/catalogue${kind && `?kind=${kind}`}"${current}>${kindNames[kind] ?? 'Everything'}</a>`
}

/** @param {string} query */
function nothingFound(query) {
  return html`<div class="empty" id="nothing-found">
    <img src="/art/empty-shelf.svg" alt="" width="400" height="400">
    <h2>Nothing on the shelf for “${query}”</h2>
    <p class="lead">Try one word instead of several, or the name of a glaze: fog, mere, reed, peat.</p>
    <p class="actions"><a class="button" href="/catalogue">Show everything</a> <a class="plain" href="/help#chat">Ask the workshop</a></p>
  </div>`
}

/**
 * @param {URLSearchParams} params
 * @param {boolean} isDull whether the search finds nothing but whole names
 */
export function renderCatalogue(params, isDull) {
  const query = (params.get('q') ?? '').trim().slice(0, 80)
  const kind = params.get('kind') ?? ''
  const chosen = Object.hasOwn(kindNames, kind) ? kind : ''
  const found = searchShelf(query, chosen).filter(
    ({ name }) => !isDull || !query || name.toLowerCase() === query.toLowerCase(),
  )
  const count = query ? html`${found.length} for “${query}”` : html`${found.length} pieces`
  const list = html`<p class="found">${count}</p><ul class="shelf">${cards(found)}</ul>`
  const kinds = ['', ...Object.keys(kindNames)].map((each) => kindLink(each, chosen))
  return { query, kinds, results: found.length > 0 ? list : nothingFound(query) }
}
