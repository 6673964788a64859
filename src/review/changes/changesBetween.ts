import type { NormalFile, NormalPrompt } from '../../prompts/normalPrompt.js'
import { readWholeFile } from '../../prompts/readWholeFile.js'
import { wordingsOf } from '../wordingsOf.js'
import type { Change } from './change.js'
import { journeyChanges } from './journeyChanges.js'
import { pacingChanges } from './pacingChanges.js'
import { promptChanges } from './promptChanges.js'
import { toldChanges } from './toldChanges.js'
import { asksTheSame, wordingChanges } from './wordingChanges.js'

type Pair = [before: NormalPrompt, after: NormalPrompt]

/** What changed from one version of a prompt file to the next, in words; of both what the page can use is compared. */
export function changesBetween(earlier: unknown, later: unknown): Change[] {
  const [before, after] = [readUsable(earlier), readUsable(later)]
  const added = after.prompts.filter(({ id }) => !find(before, id))
  const removed = before.prompts.filter(({ id }) => !find(after, id))
  const renamed = removed.flatMap((old): Pair[] => {
    const prompt = added.find((other) => isRenamed([old, other], before, after))
    return prompt ? [[old, prompt]] : []
  })
  const kept = after.prompts.flatMap((prompt): Pair[] => {
    const old = find(before, prompt.id)
    return old ? [[old, prompt]] : []
  })
  const ofFile = pacingChanges(usualPacing(earlier), usualPacing(later))
  return [
    ...added.filter((prompt) => !renamed.some(([, own]) => own === prompt)).map(tellAdded),
    ...removed.filter((prompt) => !renamed.some(([own]) => own === prompt)).map(tellRemoved),
    ...renamed.map(tellRenamed),
    ...[...kept, ...renamed].flatMap((pair) => pairChanges(pair, before, after, ofFile)),
    ...fileChanges(before, after, kept),
    ...ofFile,
    ...journeyChanges(before.journey, after.journey),
    ...toldChanges(earlier, later),
  ]
}

/** What the page can use of a file: no prompt it would leave out, or could not show. */
function readUsable(input: unknown): NormalFile {
  const file = readWholeFile(input)
  return { ...file, prompts: file.prompts.filter((prompt) => canBeAsked(prompt, file.language)) }
}

function canBeAsked(prompt: NormalPrompt, language: string): boolean {
  try {
    return wordingsOf(prompt, language).size > 0
  } catch {
    return false
  }
}

function find({ prompts }: NormalFile, id: string): NormalPrompt | undefined {
  return prompts.find((prompt) => prompt.id === id)
}

/** A prompt under another id asks the same, at the same moment. */
function isRenamed([old, prompt]: Pair, before: NormalFile, after: NormalFile): boolean {
  const isSameMoment = JSON.stringify([old.when, old.pages]) === JSON.stringify([prompt.when, prompt.pages])
  return isSameMoment && asksTheSame(wordingsOf(old, before.language), wordingsOf(prompt, after.language))
}

/** The limits of the whole file, which a prompt without any of its own has. */
function usualPacing(file: unknown): NormalPrompt['pacing'] {
  const [any] = readWholeFile({ ...Object(file), prompts: [{ id: 'any', question: 'any' }] }).prompts
  return (any as NormalPrompt).pacing
}

function tellAdded({ id }: NormalPrompt): Change {
  return { prompt: id, kind: 'added', text: 'is new.' }
}

function tellRemoved({ id }: NormalPrompt): Change {
  return { prompt: id, kind: 'removed', text: 'is gone: it is asked no more, and its answers stay as they are.' }
}

function tellRenamed([{ id: old }, { id }]: Pair): Change {
  const text = `was called "${old}": a new series begins, and people who answered "${old}" may be asked again.`
  return { prompt: id, kind: 'renamed', text }
}

function pairChanges([old, prompt]: Pair, before: NormalFile, after: NormalFile, ofFile: Change[]): Change[] {
  const isOwn = ({ text }: Change) => !ofFile.some((change) => change.text === text)
  return [
    ...wordingChanges(wordingsOf(old, before.language), wordingsOf(prompt, after.language)),
    ...promptChanges(old, prompt),
    ...pacingChanges(old.pacing, prompt.pacing).filter(isOwn),
  ].map((change) => ({ prompt: prompt.id, ...change }))
}

function fileChanges(before: NormalFile, after: NormalFile, kept: Pair[]): Change[] {
  const order = before.prompts.filter(({ id }) => find(after, id)).map(({ id }) => id)
  const isReordered = kept.some(([, { id }], index) => id !== order[index])
  const changes: Change[] = []
  if (before.language !== after.language) {
    const text = `language "${before.language}" → "${after.language}": people whose language a prompt lacks are asked in that.`
    changes.push({ kind: 'language', text })
  }
  if (isReordered)
    changes.push({ kind: 'order', text: 'the order is another: of two at the same moment the first asks.' })
  if (JSON.stringify(before.look) !== JSON.stringify(after.look))
    changes.push({ kind: 'look', text: 'the look changed.' })
  return changes
}
