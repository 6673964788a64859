import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryStorage } from '../src/platform/memoryStorage.js'
import type { Storage } from '../src/platform/storage.js'
import type { NormalPrompt } from '../src/prompts/normalPrompt.js'
import { toMs } from '../src/prompts/toMs.js'
import type { Pacing } from '../src/prompts/types.js'
import { allGates } from '../src/targeting/allGates.js'
import { decide } from '../src/targeting/decide.js'
import { createVisit } from '../src/visit/createVisit.js'
import { factsOf } from '../src/visit/factsOf.js'
import { createDevice } from './platform/fakePlatform.js'
import { seededRandom } from './platform/seededRandom.js'
import { aPrompt } from './prompts/aPrompt.js'

const minute = 60_000
const day = 24 * 60 * minute
const newYear = Date.UTC(2026, 0, 1)
const page = { url: 'https://shop.example/', consent: 'ok' as const, canRemember: true, coin: 0 }
const gates = allGates()

/** A device whose time is told; its tabs share a storage and nothing else. */
function openDevice(storage: Storage, seed = 1) {
  const time = { now: newYear }
  const clock = { now: () => time.now, after: () => () => {} }
  const chance = seededRandom(seed)
  const openTab = () => {
    const visit = createVisit(storage, clock, seededRandom(Math.floor(chance.fraction() * 1e9)))
    const isIn = async (prompt: NormalPrompt) =>
      decide(prompt, factsOf(page, await visit.history()), time.now, gates).gates.every(
        ({ gate, pass }) => gate !== 'share' || pass,
      )
    const ask = async (prompt: NormalPrompt) =>
      !!(await visit.reserve(prompt.id, (history) => decide(prompt, factsOf(page, history), time.now, gates).pass))
    const note = (prompt: NormalPrompt, ending: 'answeredAt' | 'dismissedAt') =>
      storage.transact('readwrite', (transaction) => visit.note(transaction, prompt.id, ending))
    return { ...visit, isIn, ask, note }
  }
  return { time, chance, openTab }
}

/** What happened on a device, in its order, as somebody writes it down who knows nothing of its history. */
interface Happened {
  what: 'shown' | 'answered' | 'dismissed'
  at: number
  visit: number
  prompt: NormalPrompt
}

/** Lives through days with random visits in up to three tabs, which come to their prompts at the same moment. */
async function live(storage: Storage, prompts: NormalPrompt[], days: number, seed: number) {
  const { time, chance, openTab } = openDevice(storage, seed)
  const upTo = (limit: number) => Math.floor(chance.fraction() * limit)
  const happened: Happened[] = []
  let visit = 0
  let seenAt = Number.NEGATIVE_INFINITY
  const viewed: Array<{ visit: number; counted: number }> = []
  while (time.now < newYear + days * day) {
    time.now += chance.fraction() < 0.6 ? upTo(40) * minute : upTo(3 * day)
    const tabs = Array.from({ length: 1 + upTo(3) }, openTab)
    for (const tab of tabs) {
      if (time.now - seenAt >= 30 * minute) visit++
      seenAt = time.now
      await tab.arrive(prompts)
    }
    viewed.push({ visit, counted: (await tabs[0]?.history())?.visit.nth ?? 0 })
    time.now += upTo(20) * minute
    const asked = await Promise.all(
      tabs.flatMap((tab) => prompts.map(async (prompt) => ((await tab.ask(prompt)) ? { tab, prompt } : undefined))),
    )
    const shown = asked.filter((one) => one !== undefined)
    for (const { prompt } of shown) happened.push({ what: 'shown', at: time.now, visit, prompt })
    for (const { tab, prompt } of shown) {
      const what = ([undefined, 'answered', 'dismissed'] as const)[upTo(3)]
      if (!what) continue
      happened.push({ what, at: time.now, visit, prompt })
      await tab.note(prompt, `${what}At`)
    }
  }
  return { happened, viewed }
}

/** The rule a showing breaks, by what happened before; nothing where it keeps all. */
function brokenRule({ what, at, visit, prompt }: Happened, before: Happened[]): string | undefined {
  if (what !== 'shown') return undefined
  const { perVisit, between, afterAnswer, afterDismissal, maxShowings } = prompt.pacing
  const own = before.filter((one) => one.prompt.id === prompt.id)
  const is = (kind: Happened['what']) => (one: Happened) => one.what === kind
  const isSoon = (events: Happened[], wait: string) => events.some((one) => at - one.at < toMs(wait))
  const sinceAnswer = own.slice(own.map(is('answered')).lastIndexOf(true) + 1)
  const rules: Record<keyof Required<Pacing>, boolean> = {
    perVisit: before.filter(is('shown')).filter((one) => one.visit === visit).length >= perVisit,
    between: isSoon(before.filter(is('shown')), between),
    afterAnswer: isSoon(own.filter(is('answered')), afterAnswer),
    afterDismissal: isSoon(own.filter(is('dismissed')), afterDismissal),
    maxShowings: sinceAnswer.filter(is('shown')).length >= maxShowings,
  }
  return Object.entries(rules).find(([, isBroken]) => isBroken)?.[0]
}

const span = (longest: number) => fc.integer({ min: 0, max: longest }).map((days) => `${days}d`)
const pacing = fc.record({
  perVisit: fc.integer({ min: 0, max: 3 }),
  between: fc.oneof(fc.constant('0s'), fc.constant('10m'), span(20)),
  afterAnswer: span(90),
  afterDismissal: span(30),
  maxShowings: fc.integer({ min: 1, max: 9 }),
})

describe('in a year of random visits in several tabs', () => {
  const expectPolite = ({ happened, viewed }: Awaited<ReturnType<typeof live>>) => {
    expect(happened.flatMap((one, index) => brokenRule(one, happened.slice(0, index)) ?? [])).toEqual([])
    expect(viewed.filter(({ visit, counted }) => visit !== counted)).toEqual([])
  }

  test('no rule of pacing is ever broken, and visits are counted right', async () => {
    let showings = 0
    await fc.assert(
      fc.asyncProperty(fc.array(pacing, { minLength: 1, maxLength: 4 }), fc.integer(), async (rules, seed) => {
        const prompts = rules.map((own, index) => aPrompt({ id: `p${index}`, pacing: own }))
        const year = await live(memoryStorage('test'), prompts, 365, seed)
        expectPolite(year)
        showings += year.happened.length
      }),
      { numRuns: 12 },
    )
    expect(showings).toBeGreaterThan(100) // or it proves nothing
  })

  test('nor over a real database, by the rules nobody has changed', async () => {
    const storage = createDevice().openTab().openStorage('test', 'local')
    const year = await live(
      storage,
      ['a', 'b', 'c'].map((id) => aPrompt({ id })),
      365,
      7,
    )
    expectPolite(year)
    expect(year.happened.length).toBeGreaterThan(10)
  })
})

describe('a share of 10 %', () => {
  const small = aPrompt({ share: '10%' })
  const large = aPrompt({ share: '30%' })
  const people = 100

  test('is the same people after 1,000 changes of route, and raising it keeps them', async () => {
    const before: number[] = []
    for (let seed = 1; seed <= people; seed++) {
      const { time, openTab } = openDevice(memoryStorage('test'), seed)
      const tab = openTab()
      await tab.arrive([small])
      const isIn = await tab.isIn(small)
      if (isIn) before.push(seed)
      for (let route = 0; route < 1000; route++) {
        time.now += minute
        tab.turn()
        await tab.arrive([small])
        if ((await tab.isIn(small)) !== isIn) throw new Error(`visitor ${seed} changed sides at route ${route}`)
      }
      const raised = openTab()
      await raised.arrive([large])
      if (isIn) expect(await raised.isIn(large)).toBe(true)
    }
    expect(before.length).toBeGreaterThanOrEqual(5)
    expect(before.length).toBeLessThanOrEqual(15)
  })
})
