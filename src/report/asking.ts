import { type FunnelStep, toSteps } from '../results/funnelSteps.js'
import { estimateShare, type TallyCounts } from '../results/index.js'
import { rateOf } from '../results/rateOf.js'
import type { Cube, TallyCell } from './cube.js'
import { countOf, grouped } from './grouped.js'
import { type Shown, shown } from './shown.js'
import type { Tile } from './tiles.js'

/** How asking goes for one prompt, from being there to being heard. */
export interface PromptFunnel {
  prompt: string
  steps: Omit<FunnelStep, 'rate'>[]
  rates: Shown[]
}

/** How politely and how well we ask: KPIs about ourselves. */
export interface Asking {
  tiles: Tile[]
  funnels: PromptFunnel[]
  /** Who answers when asked, by device: where these differ much, the results tell more of those who answer readily. */
  byDevice: { device: string; rate: Shown; isLow: boolean }[]
}

/** Below this share of a hundred those who answered may be a kind of their own. */
const lowRate = 5

const none: Shown = { evidence: 'none', n: 0, estimate: null }

/** Tells how asking goes. */
export function askingOf({ tallies, responses }: Cube): Asking {
  const sum = (step: keyof TallyCounts, own: TallyCell[] = tallies) =>
    own.reduce((total, { counts }) => total + counts[step], 0)
  const share = (step: keyof TallyCounts, of: keyof TallyCounts) => rate(sum(step), sum(of))
  const quick = countOf(responses.filter((response) => response.quick))
  const all = countOf(responses)
  return {
    tiles: [
      toTile('Answered', 'Share of those we asked', share('rated', 'asked'), 'showing'),
      toTile('Closed', 'Share of those we asked who closed it', share('dismissed', 'asked'), 'showing'),
      toTile('Within ten seconds', 'Share of the answers', all ? shown(estimateShare(quick, all)) : none),
      toTile('In their own words', 'Share of those who rated', share('commented', 'rated')),
    ],
    funnels: [...grouped(tallies, ({ prompt }) => prompt)].map(([prompt, own]) => {
      const delivered = countOf(responses.filter(({ place }) => place.prompt === prompt))
      const steps = toSteps((step) => (step === 'delivered' ? delivered : sum(step, own)))
      return {
        prompt,
        steps: steps.map(({ step, count, of }) => ({ step, count, of })),
        rates: steps.map(({ rate }) => (rate ? shown(rate) : none)),
      }
    }),
    byDevice: [...grouped(tallies, ({ device }) => device)].map(([device, own]) => {
      const answered = rate(sum('rated', own), sum('asked', own))
      return { device, rate: answered, isLow: (answered.estimate?.value ?? lowRate) < lowRate }
    }),
  }
}

/** Tallies get lost when a device is full; then there is no share. */
function rate(count: number, base: number): Shown {
  const estimate = rateOf(count, base)
  return estimate ? shown(estimate) : none
}

function toTile(name: string, says: string, now: Shown, thing = 'answer'): Tile {
  return { name, says, scale: null, now, change: null, wordings: 0, thing }
}
