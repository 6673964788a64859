import type { Cube } from '../report/cube.js'
import { type Plan, planOf } from '../report/planOf.js'
import { reportOf } from '../report/reportOf.js'
import { toMarkdown } from '../report/toMarkdown.js'
import { readAnswers } from './readAnswers.js'
import { readJson } from './readJson.js'
import { refuse } from './refuse.js'
import { type ReportOptions, readReportOptions } from './reportOptions.js'
import { writePage } from './writePage.js'

const help = `Usage: moodpoint report FILE… [options]

Makes a report of answers, whatever endpoint took them: what to fix first and why, KPIs with intervals, the journey,
trends, stories, and what feeling does to growth. Prints it; send it into a file: moodpoint report a.ndjson > report.html

  FILE…               records as NDJSON, as a JSON list or as { "records": [ … ] }; - reads the standard input
  --db FILE           the SQLite file of moodpoint/receiver/sqlite; needs: npm install kysely libsql
  --prompts FILE      your prompt file: its journey names and orders touchpoints, its changes mark trends
  --format FORMAT     html, one file that works offline; md, for a mail; json; html by default
  --title TEXT        what stands above it
  --from DAY          first day, such as 2026-12-03, in UTC
  --until DAY         last day
  --touchpoint ID     this touchpoint alone
  --device KIND       phone, tablet or desktop alone
  --language TAG      this language alone
  --wording ID        this wording alone

Records that came twice count once. What cannot be used is named on the error output.

Exit code: 0 all well, 1 the report is there, but records were left out, 2 the call was wrong.`

/** Prints a report of answers. */
export async function report(args: string[]): Promise<number> {
  try {
    const options = readReportOptions(args)
    if (options.help) console.log(help)
    return options.help ? 0 : await reportOn(options, Date.now())
  } catch (error) {
    return refuse('report', (error as Error).message)
  }
}

async function reportOn(options: ReportOptions, now: number): Promise<number> {
  const plan = planOf(options.prompts === undefined ? {} : await readJson(options.prompts))
  const { cube, refused } = await readAnswers(options, now)
  for (const line of refused) console.error(`moodpoint report: ${line}`)
  process.stdout.write(await writers[options.format](cube, plan, options, now))
  return refused[0] ? 1 : 0
}

type Write = (cube: Cube, plan: Plan, options: ReportOptions, now: number) => string | Promise<string>

const writers: Record<ReportOptions['format'], Write> = {
  html: (cube, plan, options, now) => writePage(cube, plan, options, now),
  md: (cube, plan, { filters, title }) => toMarkdown(reportOf(cube, { plan, filters }), title),
  json: (cube, plan, { filters }) => `${JSON.stringify(reportOf(cube, { plan, filters }), undefined, 2)}\n`,
}
