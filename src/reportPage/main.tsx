import { h, render } from 'preact'
import { unpackCube } from '../report/packCube.js'
import type { Payload } from '../report/payload.js'
import { App } from './App.js'
import { createGuesses } from './createGuesses.js'
import { withoutToken } from './filtersInHash.js'
import { followServer, type Link } from './followServer.js'

const root = document.getElementById('report')
const data = document.getElementById('data')
if (root && data) start(root, JSON.parse(data.textContent) as Payload) // the command line or the server wrote it

function start(root: HTMLElement, first: Payload) {
  hideToken()
  addEventListener('hashchange', hideToken)
  root.textContent = ''
  const guesses = createGuesses(openStorage(), first.title)
  const draw = ({ cube, ...page }: Payload, link: Link) =>
    render(<App page={page} cube={unpackCube(cube)} guesses={guesses} link={link} />, root)
  if (!first.live) return draw(first, 'file')
  draw(first, 'live')
  followServer(first, draw, window)
}

/** An address with the token opens the page, and must not be what is sent on. */
function hideToken() {
  const hash = withoutToken(location.hash)
  if (hash !== location.hash) history.replaceState(null, '', hash || location.pathname + location.search)
}

/** Pages of files have no storage in some browsers; then guesses last as long as the page. */
function openStorage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
