import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Cube } from '../report/cube.js'
import { payloadOf } from '../report/payload.js'
import type { Plan } from '../report/planOf.js'
import { reportOf } from '../report/reportOf.js'
import { toPage } from '../report/toPage.js'
import { readText } from './readText.js'
import type { ReportOptions } from './reportOptions.js'

/** Writes the page of a report, from the parts that lie beside the command line. @param now - Milliseconds since the epoch. */
export async function writePage(
  cube: Cube,
  plan: Plan,
  { title, filters }: Pick<ReportOptions, 'title' | 'filters'>,
  now: number,
): Promise<string> {
  const { fix } = reportOf(cube, { plan, filters })
  const { html } = toPage({
    title,
    summary: `${fix.sentence} ${fix.because}`,
    ...(await readPageParts()),
    payload: payloadOf(cube, plan, filters, { title, made: new Date(now).toISOString().slice(0, 10) }),
    hash: (text) => createHash('sha256').update(text).digest('base64'),
  })
  return html
}

/** Reads script and style sheet of the page. */
export async function readPageParts(): Promise<{ script: string; style: string }> {
  const partAt = (name: string) => readText(fileURLToPath(new URL(name, import.meta.url)))
  return { script: await partAt('report-page.js'), style: await partAt('report-page.css') }
}
