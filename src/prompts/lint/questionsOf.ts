import type { Band, FollowUp, Option, Prompt, Text } from '../types.js'

/** A question as the person is asked it, short form or long, with the paths of what it is made of. */
export interface PlacedQuestion {
  id: string
  idAt: string
  /** Left out where the text is moodpoint's own. */
  text: Text | undefined
  textAt: string
  scale: string
  scaleAt: string
  options: Option[] | undefined
  optionsAt: string
  pick: 'one' | undefined
  other: boolean | undefined
  /** Where the question itself stands. */
  at: string
  /** The condition: the band each named question must be answered in. */
  if: Array<{ id: string; band: Band; at: string }>
}

/** Lays a prompt out as the list of its questions; the follow-ups moodpoint brings are in order anyway. */
export function questionsOf(prompt: Prompt): PlacedQuestion[] {
  return prompt.questions ? longForm(prompt.questions) : shortForm(prompt)
}

function longForm(questions: NonNullable<Prompt['questions']>): PlacedQuestion[] {
  return questions.map(({ id, text, scale = 'faces-5', options, pick, other, if: condition = {} }, index) => {
    const at = `questions[${index}]`
    return {
      ...{ id, text, scale, options, pick, other, at },
      ...{ idAt: `${at}.id`, textAt: `${at}.text`, scaleAt: `${at}.scale`, optionsAt: `${at}.options` },
      if: Object.entries(condition).map(([id, band]) => ({ id, band, at: `${at}.if.${id}` })),
    }
  })
}

function shortForm({ question, scale = 'faces-5', followUp = {} }: Prompt): PlacedQuestion[] {
  if (!question) return []
  const nothing = { options: undefined, pick: undefined, other: undefined }
  const at = { at: 'question', idAt: 'question', textAt: 'question', scaleAt: 'scale', optionsAt: 'scale' }
  const rating = { id: 'rating', text: question, scale, ...nothing, if: [], ...at }
  const given = Object.entries(followUp) as Array<[band: Band, own: FollowUp]>
  return [rating, ...given.flatMap(([band, own]) => followUpOf(band, own))]
}

function followUpOf(band: Band, own: FollowUp): PlacedQuestion[] {
  const at = `followUp.${band}`
  const isText = typeof own === 'string' || !Object.hasOwn(own, 'text')
  const { id = 'because', text, options } = (isText ? { text: own } : own) as { id?: string; text: Text; options?: [] }
  const asked: PlacedQuestion = {
    ...{ id, text, options, scale: options ? 'choice' : 'comment', pick: undefined, other: undefined, at },
    ...{ idAt: `${at}.id`, textAt: isText ? at : `${at}.text`, scaleAt: at, optionsAt: `${at}.options` },
    if: [{ id: 'rating', band, at }],
  }
  // Beside options stands a comment box.
  return options ? [asked, { ...asked, id: 'more', text: undefined, scale: 'comment', options: undefined }] : [asked]
}
