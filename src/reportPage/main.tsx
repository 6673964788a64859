import { h, render } from 'preact'
import { unpackCube } from '../report/packCube.js'
import type { Payload } from '../report/payload.js'
import { App } from './App.js'
import { createGuesses } from './createGuesses.js'

const root = document.getElementById('report')
const data = document.getElementById('data')
if (root && data) {
  const { cube, ...page } = JSON.parse(data.textContent) as Payload // the command line wrote it
  root.textContent = ''
  render(<App page={page} cube={unpackCube(cube)} guesses={createGuesses(openStorage(), page.title)} />, root)
}

/** Pages of files have no storage in some browsers; then guesses last as long as the page. */
function openStorage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
