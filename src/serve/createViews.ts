import { type Payload, payloadOf } from '../report/payload.js'
import type { Plan } from '../report/planOf.js'
import { type Report, reportOf } from '../report/reportOf.js'
import { toMarkdown } from '../report/toMarkdown.js'
import { toPage } from '../report/toPage.js'
import type { Counted } from './createResults.js'
import type { Views } from './createSite.js'

/** What views are made of. */
export interface ViewParts {
  results(): Promise<Counted>
  plan: Plan
  title: string
  /** Script and style sheet of the page. */
  script: string
  style: string
  /** SHA-256 of a text in base64. */
  hash(text: string): string
  /** Milliseconds since the epoch. */
  now(): number
}

/** One state of the results, drawn up once for all who ask. */
interface State {
  revision: string
  report: Report
  payload: Payload
  json: string
}

/** What takes longer than a moment is followed by a rest, so that posting goes on while answers pour in and many look. */
const [momentMs, restFactor] = [50, 20]

/** Makes the views of results. */
export function createViews({ results, plan, title, script, style, hash, now }: ViewParts): Views {
  let state: State | undefined
  let nextAt = 0
  const current = async (): Promise<State> => {
    if (state && now() < nextAt) return state
    const startedAt = now()
    const { revision, ...counted } = await results()
    if (state?.revision === revision) return state
    const cube = counted.cube()
    const made = new Date(now()).toISOString().slice(0, 10)
    const report = reportOf(cube, { plan })
    const payload = { ...payloadOf(cube, plan, {}, { title, made }), live: { path: '/results/data', revision } }
    state = { revision, report, payload, json: JSON.stringify(payload) }
    nextAt = now() + restFactor * Math.max(0, now() - startedAt - momentMs)
    return state
  }
  return {
    async page() {
      const { report, payload } = await current()
      const summary = `${report.fix.sentence} ${report.fix.because}`
      return toPage({ title, summary, script, style, payload, hash, isLive: true })
    },
    async data() {
      const { json, revision } = await current()
      return { json, revision }
    },
    markdown: async () => toMarkdown((await current()).report, title),
    json: async () => `${JSON.stringify((await current()).report, undefined, 2)}\n`,
  }
}
