import { Window as HappyWindow } from 'happy-dom'
import { vi } from 'vitest'
import { createBus } from '../../../src/compose/bus.js'
import type { NormalPrompt } from '../../../src/prompts/normalPrompt.js'
import { toMs } from '../../../src/prompts/toMs.js'
import type { When } from '../../../src/prompts/types.js'
import { byTrigger } from '../../../src/triggers/byTrigger.js'
import { startRare } from '../../../src/triggers/rare/startRare.js'
import { createFakePage } from '../../platform/fakePage.js'
import { createDevice } from '../../platform/fakePlatform.js'

/** A page with a document that counts who listens, and observers that are told what is in view. */
export function openRarePage(html = '', { isLoaded = true, step = 1 } = {}) {
  const { clock } = createDevice()
  const page = createFakePage('https://shop.example/', isLoaded)
  const view = new HappyWindow() as unknown as Window & typeof globalThis
  const { document } = view
  document.body.innerHTML = html
  const listeners = countListeners(document)
  const observed = new Map<Element, (entry: object) => void>()
  const createObserver = (tell: (entries: object[]) => void) => ({
    observe: (target: Element) => observed.set(target, (entry) => tell([{ target, ...entry }])),
    disconnect: () => observed.clear(),
  })
  Object.assign(view, { IntersectionObserver: function Observer(tell: never) { return createObserver(tell) } }) // biome-ignore format: a constructor
  const fire = vi.fn(async () => {})
  const reports: string[] = []
  const life = new AbortController()
  const events = countEvents()
  const rooms = {
    ...{ clock, page, document, toMs, life: life.signal, onHostEvent: events.on },
    facts: async () => ({ visit: { step } }),
    report: (_code: string, cause: unknown) => void reports.push(String(cause)),
    safely: (work: Promise<void>) => work,
  }
  return {
    ...{ clock, page, document, view, fire, reports, life },
    report: events.emit,
    start(...when: unknown[]) {
      const triggers = when.map((one) => Object.entries(one as When)[0])
      return startRare(byTrigger([{ id: 'mood', when: triggers } as unknown as NormalPrompt]), rooms, fire)
    },
    tell(type: string, details: object = {}, target: EventTarget = document) {
      target.dispatchEvent(Object.assign(new view.Event(type, { bubbles: true, composed: true }), details))
    },
    /** Tells how much of an element is in view. */
    see(selector: string, intersectionRatio: number, height = 0) {
      const target = document.querySelector(selector)
      if (target)
        observed.get(target)?.({ intersectionRatio, intersectionRect: { height }, rootBounds: { height: 800 } })
    },
    /** Gives an element, or the page, its heights. */
    measure(area: Element | null, heights: { scrollTop: number; clientHeight: number; scrollHeight: number }) {
      if (!area) throw new Error('there is nothing to measure')
      for (const [key, value] of Object.entries(heights))
        Object.defineProperty(area, key, { value, configurable: true, writable: true })
    },
    left: () => ({
      listeners: listeners() + page.listeners() + events.heard(),
      timers: clock.pending(),
      observed: observed.size,
    }),
  }
}

/** Events of a host, and how many hear them. */
function countEvents() {
  const { on, emit } = createBus<Record<string, unknown>>()
  const heard = new Set<unknown>()
  return {
    emit,
    heard: () => heard.size,
    on(name: string, listener: (data: unknown) => void) {
      const stop = on(name, listener)
      heard.add(stop)
      return () => {
        heard.delete(stop)
        stop()
      }
    },
  }
}

function countListeners(document: Document): () => number {
  let listeners = 0
  const { addEventListener: add, removeEventListener: remove } = document
  vi.spyOn(document, 'addEventListener').mockImplementation((...args: Parameters<typeof add>) => {
    listeners++
    add.apply(document, args)
  })
  vi.spyOn(document, 'removeEventListener').mockImplementation((...args: Parameters<typeof remove>) => {
    listeners--
    remove.apply(document, args)
  })
  return () => listeners
}
