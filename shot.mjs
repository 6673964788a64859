import { chromium } from '@playwright/test'
import { startDemo } from './demo/server.mjs'
const demo = await startDemo({ port: 0, database: process.argv[2] })
const browser = await chromium.launch({ executablePath: '/usr/lib/chromium/chromium-headless-shell', args: ['--no-sandbox','--disable-gpu'] })
const log=(...a)=>console.log(...a)
export async function shot(name, path, { width=1280, height=900, scheme='light', full=false, act }={}) {
  const ctx = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, hasTouch: width<500 })
  const page = await ctx.newPage()
  page.on('pageerror', e => log('pageerror', name, e.message)); page.on('console', m => /error/.test(m.type()) && log('console', name, m.text()))
  await page.goto(demo.url + path)
  if (act) await act(page)
  await page.waitForTimeout(300)
  await page.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: full })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  if (wide) log('OVERFLOW', name)
  await ctx.close()
}
await (await import(process.argv[3])).default({ shot, demo })
await browser.close(); await demo.close()
