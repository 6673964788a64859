import { timeInWords } from '../explain/inWords.js'
import { nextPass } from '../explain/nextPass.js'
import { tellTriggers } from '../explain/tellTriggers.js'
import { type Telling, tellVerdict } from '../explain/tellVerdict.js'
import { tellWhere } from '../explain/tellWhere.js'
import { tellAccepted } from '../explain/tellWho.js'
import type { NormalFile, NormalPrompt } from '../prompts/normalPrompt.js'
import { type DeviceFacts, readHistory } from '../review/readHistory.js'
import { readVisitor } from '../review/readVisitor.js'
import { pickShown } from '../review/wordingsOf.js'
import { allGates } from '../targeting/allGates.js'
import { decide } from '../targeting/decide.js'
import { inOrder } from '../targeting/inOrder.js'
import { priority } from '../targeting/priority.js'
import type { Finding, Verdict } from '../targeting/verdict.js'
import type { Facts } from '../visit/facts.js'
import { factsOf } from '../visit/factsOf.js'
import { inColour } from './colour.js'
import { type ExplainOptions, readExplainOptions } from './explainOptions.js'
import { readJson } from './readJson.js'
import { readPrompts } from './readPrompts.js'
import { refuse } from './refuse.js'

const help = `Usage: moodpoint explain FILE --url ADDRESS [options]

Says of every prompt whether it would ask on a page, why, and what would make it ask, and when. It is decided by the
function that decides on the page.

  --url ADDRESS       the page, such as https://shop.example/checkout/done
  --at TIME           the moment, such as 2026-12-03T10:15; now by default. Times are those of this computer: another
                      time zone is set as in TZ=Europe/Berlin
  --language TAG      the language of the visitor, such as de
  --device KIND       phone, tablet or desktop; desktop by default
  --input KIND        touch or mouse; by default what the device has
  --referrer HOST     the site the visit came from, such as news.example; direct by default. What utm_ parameters say is
                      read from the address
  --visits N          which visit of this device it is; 1 by default
  --trait KEY=VALUE   what your page says by setTraits(), such as plan=pro; once for each
  --history HISTORY   what the device remembers, as JSON; everything may be left out:
                      { "visit": { "nth": 3, "asked": 1 }, "canRemember": true, "prompts": { "ID": { "draw": 0.3,
                        "showings": 1, "shownAt": "2026-11-30", "answeredAt": "…", "dismissedAt": "…",
                        "touchpoint": "order-confirmed", "band": "low" } } }
                      Without it: a first visit, of somebody who is in every share
  --json              print it as JSON

Exit code: 0 a prompt asks there, or waits behind the Feedback button, 1 none does, 2 the call was wrong.`

/** One prompt at that moment, in words. */
interface Explained extends Telling {
  /** Whether the person may open it there, which no pacing holds back. */
  isOffered: boolean
  /** The prompt the launcher asks instead, where one that fits stands before this one. */
  instead?: string
  when: string
  language: string
  /** When it would pass by itself, as ISO 8601, where time alone brings that about, and what it waits for last. */
  next?: { at: string; because: string }
}

/** Prints why each prompt would ask on a page, or not. */
export async function explain(args: string[]): Promise<number> {
  try {
    const options = readExplainOptions(args, Date.now())
    if (options.help) console.log(help)
    return options.help ? 0 : await explainPage(options)
  } catch (error) {
    return refuse('explain', (error as Error).message)
  }
}

async function explainPage(options: ExplainOptions): Promise<number> {
  const file = await readPrompts('explain', options.file)
  const device = await readDevice(options)
  const facts = factsAt(file, device, options)
  const isPassing = (prompt: NormalPrompt) => decide(prompt, facts, options.at, allGates()).pass
  const passing = inOrder(file.prompts.filter(isPassing))
  const all = file.prompts.map((prompt) => explainPrompt(prompt, file, facts, passing, options))
  const first = all.find(({ isOffered }) => isOffered)
  const explained = all.map((own) =>
    first && own.isOffered && own !== first ? { ...own, isOffered: false, instead: first.prompt } : own,
  )
  if (options.json) console.log(JSON.stringify(explained, undefined, 2))
  else console.log([...toHead(options, file), ...explained.map(toBlock)].join('\n'))
  return explained.some(({ pass, isOffered }) => pass || isOffered) ? 0 : 1
}

async function readDevice({ history, at }: ExplainOptions): Promise<DeviceFacts> {
  if (history === undefined) return readHistory({}, at)
  const content = await readJson(history)
  try {
    return readHistory(content, at)
  } catch (error) {
    throw new Error(`${history}: ${(error as Error).message}`)
  }
}

function factsAt({ language }: NormalFile, device: DeviceFacts, { url, visitor, visits }: ExplainOptions): Facts {
  const { consent, canRemember, coin, visit } = device
  const page = { ...readVisitor(url, language, visitor), url, consent, canRemember, coin }
  return factsOf(page, { ...device, visit: { ...visit, nth: visits ?? visit.nth } })
}

/** Moments, such as somebody's typing, are for the page itself to see; the order of prompts is known here too. */
function withPriority({ pass, gates, ...verdict }: Verdict, found: Finding): Verdict {
  const isFirst = found.code === 'ok'
  return { ...verdict, pass: pass && isFirst, gates: [...gates, { gate: 'priority', pass: isFirst, ...found }] }
}

function explainPrompt(
  prompt: NormalPrompt,
  { language: own }: NormalFile,
  facts: Facts,
  passing: NormalPrompt[],
  { at, language }: ExplainOptions,
): Explained {
  const decided = decide(prompt, facts, at, allGates())
  const next = decided.pass ? undefined : nextPass(prompt, facts, at)
  const isLauncher = prompt.where === 'launcher'
  const place = tellWhere(prompt)
  const verdict = isLauncher || place ? decided : withPriority(decided, priority(prompt, passing))
  const moment = tellTriggers(prompt.when)
  return {
    ...tellVerdict(verdict),
    isOffered: isLauncher && verdict.gates.every(({ gate, pass }) => pass || gate === 'pacing'),
    when: isLauncher ? 'when somebody presses the Feedback button' : place ? `${place}, ${moment}` : moment,
    language: pickShown(prompt, language ? [language] : [], own),
    ...(next && { next: { at: new Date(next.at).toISOString(), because: whyOf(tellVerdict(next.until)) } }),
  }
}

function whyOf({ reasons }: Telling): string {
  const failed = reasons.filter(({ pass }) => !pass)
  return failed.map(({ why }) => why).join(' ')
}

/** The visitor is told of where a prompt looks at it. */
function toHead(
  { url, at, history, visitor, visits }: ExplainOptions,
  { prompts, language: own }: NormalFile,
): string[] {
  const { device, input, language, traits, entry } = readVisitor(url, own, visitor)
  const which = visits === undefined || visits === 1 ? 'a first visit' : `visit ${visits}`
  const known = history === undefined ? `${which}, in every share` : `a visitor as in ${history}`
  const come = entry.referrer === 'direct' ? 'come directly' : `come from ${entry.referrer}`
  const seen = [`on a ${device} worked by ${input}`, `in "${language}"`, come, tellAccepted(traits) || 'without traits']
  return [url, `${timeInWords(at)}, ${known}`, ...(prompts.some(({ who }) => who) ? [seen.join(', ')] : [])]
}

function toBlock({ prompt, pass, isOffered, when, language, reasons, next, instead }: Explained): string {
  const sign = pass
    ? inColour('asks   ', 'green')
    : isOffered
      ? inColour('offered', 'green')
      : inColour('silent ', 'yellow')
  const title = `\n  ${sign}  ${prompt}${pass || isOffered ? `: ${when}, in "${language}"` : ''}`
  if (pass || isOffered) return title
  const why = reasons.filter((reason) => !reason.pass).map(({ gate, why, remedy }) => `${gate}: ${why} ${remedy}`)
  const time = next && timeInWords(Date.parse(next.at))
  const then = next ? [`next: ${time}, if nothing else is shown until then. ${next.because}`] : []
  const other = instead ? [`launcher: The Feedback button asks "${instead}", which stands before it.`] : []
  return [title, ...[...why, ...other, ...then].map((line) => `           ${line}`)].join('\n')
}
