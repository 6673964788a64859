// @ts-check
import { byId, make } from './element.js'

/** Often enough to feel live beside the shop, rare enough to forget about. */
const everyMs = 3000

const newest = byId('main').dataset.newest || undefined

/** Offers what has come since; the page never moves under somebody who reads. */
async function look() {
  if (document.hidden) return
  const { records } = await (await fetch('/inbox.json')).json()
  const known = records.findIndex((/** @type {{ id: string }} */ { id }) => id === newest)
  const fresh = known < 0 ? records.length : known
  if (fresh === 0) return
  const link = Object.assign(make('a', fresh === 1 ? 'Show one new answer' : `Show ${fresh} new answers`), {
    href: '/inbox',
  })
  byId('fresh').replaceChildren(link)
}

// A server that is being restarted is no reason to fill the console.
setInterval(() => look().catch(() => {}), everyMs)
