import { setTimeout as wait } from 'node:timers/promises'
import { checks } from '../conform/checks.js'
import { createRecordMaker, promptId } from '../conform/createRecordMaker.js'
import type { Doors } from '../conform/exchange.js'
import { type Result, type Run, runChecks } from '../conform/runChecks.js'
import { Unreachable } from '../conform/unreachable.js'
import { browserRandom } from '../platform/random.js'
import { uuidFrom } from '../platform/uuid.js'
import { isColourful } from './colour.js'
import { type ConformOptions, readConformOptions } from './conformOptions.js'
import { toJson, toRow, toSummary } from './conformReport.js'
import { refuse } from './refuse.js'
import { sendRequest } from './sendRequest.js'

const help = `Usage: moodpoint conform URL [options]

Sends your endpoint what the widget sends on good days and on bad ones, and tells which promises it keeps.
It stores about 40 records there: all say "synthetic": true and "prompt": "${promptId}". Delete them by that.

  --header "name: value"   a header of every request, as you configure the widget; may be given more than once
  --origin ORIGIN          the site your pages are on, such as https://shop.example, when the endpoint is on another
  --count URL              an address to GET that shows what is stored: the ids in its answer are counted. {id} in
                           it becomes the id; an answer that is a number is the count. It gets the headers when it
                           is on the host of the endpoint
  --batch                  test batches too
  --timeout SECONDS        how long to wait for each answer, up to 60; 15 by default, as the widget does
  --json                   print the results as JSON

Exit code: 0 all kept, 1 a promise was broken, 2 the call was wrong or nothing answers.`

/** Tests an endpoint and prints which promises it keeps. */
export async function conform(args: string[]): Promise<number> {
  let options: ConformOptions
  try {
    options = readConformOptions(args)
  } catch (error) {
    return refuse('conform', (error as Error).message)
  }
  if (options.help) console.log(help)
  return options.help ? 0 : test(options)
}

async function test(options: ConformOptions): Promise<number> {
  const { run, requests } = setUp(options)
  const inColour = isColourful()
  const address = withoutQuery(options.endpoint)
  const print = options.json ? () => {} : console.log
  const results: Result[] = []
  try {
    for await (const result of runChecks(run)) {
      if (results.length === 0) print(`${address}\n`)
      results.push(result)
      print(toRow(result, inColour))
    }
  } catch (error) {
    if (error instanceof Unreachable) return refuse('conform', `nothing answers at ${address}: ${error.message}`)
    throw error
  }
  print(`\n${toSummary(results, requests())}`)
  if (options.json) console.log(toJson(address, results, requests()))
  return results.some(({ result }) => result === 'fail') ? 1 : 0
}

/** Opens the doors to the world: network, clock and chance. */
function setUp({ origin, batch, timeoutMs, ...target }: ConformOptions): { run: Run; requests: () => number } {
  let sent = 0
  const doors: Doors = {
    send(request) {
      sent++
      return sendRequest(request, timeoutMs)
    },
    wait: (ms) => wait(ms),
    now: () => Date.now(),
  }
  const record = createRecordMaker(() => uuidFrom(Date.now(), browserRandom.bytes()), doors.now)
  const kit = { record, origin, batch, headerNames: Object.keys(target.headers) }
  return { run: { checks, target, kit, doors }, requests: () => sent }
}

/** A key in the address is nobody's who reads the log. */
const withoutQuery = (url: string) => url.replace(/[?#].*/, '')
