// @ts-check
import { readFile } from 'node:fs/promises'
import { findPage, readPage } from './pages.mjs'
import { respondPage } from './respond.mjs'
import { brokenOnes } from './switches.mjs'
import { fill, html, trusted } from './template.mjs'
import { renderTools } from './tools.mjs'

const sections = { '/catalogue': 'The shelf', '/help': 'Help', '/account': 'Account' }

/** @param {string} pathname */
function navigation(pathname) {
  return Object.entries(sections).map(
    ([address, name]) => html`<a href="${address}"${pathname === address && html` aria-current="page"`}>${name}</a>`,
  )
}

/**
 * Finds the page of an address and puts it into the layout; an unknown address gets the page that says so.
 *
 * @param {URL} url
 * @param {import('./switches.mjs').Switches} switches
 */
export async function servePage(url, switches) {
  const found = findPage(url, switches)
  const { title, main } = await readPage(found ?? { fragment: 'not-found' })
  const layout = await readFile(new URL('../pages/layout.html', import.meta.url), 'utf8')
  const values = {
    title: trusted(title),
    main: trusted(main),
    nav: navigation(url.pathname),
    tools: renderTools(switches),
    broken: brokenOnes(switches).join(' '),
  }
  return respondPage(fill(layout, values), found ? 200 : 404)
}
