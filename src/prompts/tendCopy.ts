import type { PromptCopy } from './keepCopy.js'
import type { PromptDoors } from './loadPromptFile.js'
import type { NormalFile } from './normalPrompt.js'

/** What came of reading a remote file; what is missing did not come. */
interface Got {
  text: string | undefined
  file: NormalFile | undefined
  cause: unknown
}

type Limits = [maxCharacters: number, maxPrompts: number]

/** What the engine hands in. */
interface CopyDoors extends PromptDoors {
  /** Reads the text of a file. */
  read(text: string): NormalFile
}

/** Without a copy on the device, a late file is waited for; the page must not wait longer. */
const lastTimeoutMs = 20_000

/**
 * Finds something to go on with where a file is not good: the last good copy, with one error that says so; else what can
 * be used of the file itself. One that is good, and asks nothing, is kept.
 *
 * A chunk of its own, that is rarely wanted; what it shares with the engine is handed in.
 *
 * @throws Error naming the address and what was wrong with it.
 */
export async function tendCopy(
  source: string,
  coming: Promise<string>,
  limits: Limits,
  doors: CopyDoors,
): Promise<NormalFile> {
  const { storage, read, report } = doors
  const got = await settle(coming, read)
  const problem = problemOf(got, limits)
  if (!problem && got.file) {
    const { keepCopy } = await import('./keepCopy.js')
    await keepCopy({ source, text: got.text ?? '' }, storage)
    return got.file
  }
  const copy = await storage
    .transact('readonly', (transaction) => transaction.get<PromptCopy>('p:'))
    .catch(() => undefined) // whatever the trouble of the device is, it has no copy
  if (copy?.source === source) {
    report('prompts', `${source}: ${problem}; the last good copy on this device is used`)
    return read(copy.text)
  }
  const late = (got.cause as Error)?.name === 'TimeoutError' && (await fetchLate(source, limits, doors))
  if (late) return late
  if (got.file && isAllFaulty(got, limits)) return got.file // its faults are told one by one
  throw new Error(`${source}: ${problem}`)
}

async function settle(coming: Promise<string>, read: CopyDoors['read']): Promise<Got> {
  const [said, found] = await Promise.allSettled([coming, coming.then(read)])
  return {
    text: said.status === 'fulfilled' ? said.value : undefined,
    file: found.status === 'fulfilled' ? found.value : undefined,
    cause: found.status === 'rejected' && found.reason,
  }
}

/** The first cause is told where this fails too. */
async function fetchLate(source: string, [maxCharacters, maxPrompts]: Limits, doors: CopyDoors) {
  const { network, read } = doors
  try {
    const late = await network.fetch(source, undefined, lastTimeoutMs)
    const text = late.ok ? await late.text() : ''
    const file = read(text)
    return file.prompts[maxPrompts] || text.length > maxCharacters ? undefined : file
  } catch {
    return undefined
  }
}

function isAllFaulty({ file, text = '' }: Got, [maxCharacters]: Limits): boolean {
  return text.length <= maxCharacters && !file?.prompts[0]
}

/** What is wrong with a file, for the one who wrote it; nothing where it is good, if only in asking nothing. */
function problemOf({ text = '', file, cause }: Got, [maxCharacters, maxPrompts]: Limits): string {
  if (text.length > maxCharacters) return `over ${maxCharacters / 1000} KB, the most a prompt file may have`
  if (!file) return String(cause)
  if (file.prompts[maxPrompts]) return `${file.prompts.length} prompts, and a file may have ${maxPrompts}`
  return file.prompts[0] || !file.faults[0] ? '' : `no prompt in it can be used: ${file.faults[0]}`
}
