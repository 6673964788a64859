import { describe, expect, test } from 'vitest'
import { openRarePage } from './aRarePage.js'

const nothing = { listeners: 0, timers: 0, observed: 0 }
const html = '<button class="help"><b>Help</b></button><section id="reviews">…</section><div id="list"></div>'
const every = [
  { scroll: '60%' },
  { scroll: { selector: '#list', to: '60%' } },
  { visible: '#reviews' },
  { click: '.help' },
  { exit: 'mouse' },
  { exit: 'touch' },
  { idle: '30s' },
  { views: 1 },
  { event: { name: 'chat', if: { waited: '> 120' } } },
]

describe.each(every)('%j', (when) => {
  test.each(['its stop', 'destroy()'])('leaves nothing after %s, and never fires', async (how) => {
    const { start, left, fire, life, clock, tell, page } = openRarePage(html, { isLoaded: false })
    const stop = start(when)
    page.load()
    await clock.advance(500)
    expect(left()).not.toEqual(nothing)
    how === 'its stop' ? stop() : life.abort()
    stop()
    expect(left()).toEqual(nothing)
    tell('scroll')
    await clock.advance(60_000)
    expect(fire).not.toHaveBeenCalled()
  })
})

test('on a page whose moodpoint has been destroyed nothing starts', () => {
  const { start, left, life } = openRarePage(html)
  life.abort()
  start(...every)
  expect(left()).toEqual(nothing)
})

test.each([
  { scroll: '60' },
  { scroll: '160%' },
  { scroll: { to: '60%' } },
  { scroll: { selector: '#list', to: '3s' } },
  { visible: 5 },
  { visible: { for: '3s' } },
  { visible: { selector: '#reviews', for: 'long' } },
  { visible: { selector: '' } },
  { visible: '##' },
  { click: '' },
  { click: '..help' },
  { click: null },
  { exit: 'door' },
  { idle: 30 },
  { views: -1 },
  { event: { name: 'chat' } },
  { event: { if: { waited: 1 } } },
  { event: { name: 'chat', if: {} } },
  { views: '3' },
])('%j is told once, and costs no other trigger', (when) => {
  const { start, reports, fire, tell, document } = openRarePage(html)
  start(when, { click: '.help' })
  expect(reports).toHaveLength(1)
  expect(reports[0]).toContain('"mood".when')
  tell('click', {}, document.querySelector('b') as Element)
  expect(fire).toHaveBeenCalledOnce()
})

test.each([
  { scroll: { to: '60%', selector: '#list' } },
  { scroll: { selector: '#list' } },
  { visible: { for: '3s', selector: 'a[href="/x"]' } },
  { idle: '1.5m' },
])('%j is taken', (when) => {
  const { start, reports } = openRarePage(html)
  start(when, { load: '3s' }, { event: 'paid' })
  expect(reports).toEqual([])
})

describe('scroll', () => {
  const page = { scrollTop: 0, clientHeight: 800, scrollHeight: 2000 }

  test('fires once, when so much of the page has come into view', async () => {
    const { start, measure, document, clock, fire, tell } = openRarePage()
    measure(document.documentElement, page)
    start({ scroll: '60%' })
    await clock.advance(5000)
    for (const [scrollTop, times] of [
      [390, 0],
      [400, 1],
      [1200, 1],
    ]) {
      measure(document.documentElement, { ...page, scrollTop: scrollTop as number })
      tell('scroll')
      expect(fire).toHaveBeenCalledTimes(times as number)
    }
  })

  test('counts a page that does not scroll as reached, once it had a moment to draw itself', async () => {
    const { start, measure, document, clock, fire } = openRarePage()
    measure(document.documentElement, { ...page, scrollHeight: 800 })
    start({ scroll: '100%' })
    await clock.advance(999)
    expect(fire).not.toHaveBeenCalled()
    await clock.advance(1)
    expect(fire).toHaveBeenCalledOnce()
  })

  test('follows an element that scrolls, also one that is drawn anew', async () => {
    const { start, measure, document, clock, fire, tell } = openRarePage(html)
    measure(document.documentElement, { ...page, scrollHeight: 800 })
    measure(document.querySelector('#list'), page)
    start({ scroll: { selector: '#list', to: '60%' } })
    await clock.advance(1000)
    document.body.innerHTML = html
    measure(document.querySelector('#list'), { ...page, scrollTop: 400 })
    expect(fire).not.toHaveBeenCalled()
    tell('scroll', {}, document.querySelector('#list') as Element)
    expect(fire).toHaveBeenCalledOnce()
  })
})

describe('visible', () => {
  test('fires once, after the element was in view without a break for so long', async () => {
    const { start, clock, fire, see, page, left } = openRarePage(html)
    start({ visible: { selector: '#reviews', for: '3s' } })
    see('#reviews', 0.4)
    await clock.advance(10_000)
    see('#reviews', 0.6)
    await clock.advance(2500)
    see('#reviews', 0.1)
    see('#reviews', 1)
    await clock.advance(2500)
    page.hide(true)
    await clock.advance(10_000)
    page.hide(false)
    await clock.advance(2500)
    expect(fire).not.toHaveBeenCalled()
    await clock.advance(1000)
    expect(fire).toHaveBeenCalledOnce()
    expect(left()).toEqual(nothing)
  })

  test('takes half a window for enough of what is taller, waits for what comes late, and follows what is drawn anew', async () => {
    const { start, clock, fire, see, document } = openRarePage()
    start({ visible: '#reviews' })
    await clock.advance(5000)
    document.body.innerHTML = html
    await clock.advance(250)
    see('#reviews', 0.2, 400)
    await clock.advance(750)
    document.body.innerHTML = html
    await clock.advance(5000)
    expect(fire).not.toHaveBeenCalled()
    see('#reviews', 0.2, 400)
    await clock.advance(1500)
    expect(fire).toHaveBeenCalledOnce()
  })
})

describe('click', () => {
  test('fires at what is drawn later, and where the host stops the event; it refuses nothing', () => {
    const { start, fire, document, tell, view } = openRarePage()
    start({ click: '.help' })
    document.body.innerHTML = html
    const inner = document.querySelector('b') as Element
    inner.addEventListener('click', (event) => event.stopPropagation())
    const event = new view.MouseEvent('click', { bubbles: true, cancelable: true })
    inner.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
    tell('click', {}, document.querySelector('#list') as Element)
    expect(fire).toHaveBeenCalledOnce()
  })
})

describe('exit', () => {
  test.each([
    ['out at the top', { relatedTarget: null, clientY: -1 }, 1],
    ['out at the side', { relatedTarget: null, clientY: 300 }, 0],
    ['from one element at the top to another', { relatedTarget: {}, clientY: 0 }, 0],
  ])('of the mouse %s', (_, details, times) => {
    const { start, tell, fire } = openRarePage()
    start({ exit: 'mouse' })
    tell('mouseout', details)
    expect(fire).toHaveBeenCalledTimes(times)
  })

  test.each([
    ['flung back up', true, 100, 1],
    ['slowly pulled up', true, 600, 0],
    ['moved up by the page', false, 100, 0],
  ])('of a page that is %s', async (_, isTouched, pause, times) => {
    const { start, tell, fire, measure, document, clock } = openRarePage()
    start({ exit: 'touch' })
    for (const scrollTop of [1500, 1100, 700]) {
      measure(document.documentElement, { scrollTop, clientHeight: 1600, scrollHeight: 9000 })
      tell(isTouched ? 'touchmove' : 'scroll')
      tell('scroll')
      await clock.advance(pause)
    }
    expect(fire).toHaveBeenCalledTimes(times)
  })
})

describe('idle', () => {
  test.each(['pointermove', 'keydown', 'scroll', 'touchmove'])('%s begins the wait anew', async (type) => {
    const { start, tell, fire, clock } = openRarePage()
    start({ idle: '30s' })
    await clock.advance(29_000)
    tell(type)
    await clock.advance(29_999)
    expect(fire).not.toHaveBeenCalled()
    await clock.advance(1)
    expect(fire).toHaveBeenCalledOnce()
    await clock.advance(90_000)
    expect(fire).toHaveBeenCalledOnce()
    tell(type)
    await clock.advance(30_000)
    expect(fire).toHaveBeenCalledTimes(2)
  })

  test('nobody is asked in a tab that is hidden', async () => {
    const { start, tell, fire, clock, page } = openRarePage()
    start({ idle: '30s' })
    page.hide(true)
    await clock.advance(60_000)
    page.hide(false)
    tell('visibilitychange')
    await clock.advance(29_999)
    expect(fire).not.toHaveBeenCalled()
    await clock.advance(1)
    expect(fire).toHaveBeenCalledOnce()
  })
})

test.each([
  [1, 0],
  [3, 1],
  [4, 1],
])('views: 3 at page view %i fires %i times', async (step, times) => {
  const { start, fire, clock } = openRarePage('', { step })
  start({ views: 3 })
  await clock.advance(2999)
  expect(fire).not.toHaveBeenCalled()
  await clock.advance(60_000)
  expect(fire).toHaveBeenCalledTimes(times)
})
