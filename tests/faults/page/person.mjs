// @ts-check
import { controls } from './patches.mjs'
import { heard, setting, tell } from './tell.mjs'

const mood = () => /** @type {any} */ (window).moodpoint

/** @template T @param {() => T} look @param {string} what @returns {Promise<NonNullable<T>>} */
async function until(look, what) {
  const deadline = performance.now() + 25_000
  for (;;) {
    const found = look()
    if (found) return found
    if (performance.now() > deadline) throw new Error(`The person waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** @param {string} css @returns {any} */
const inPrompt = (css) => root()?.querySelector(css)

/** What the prompt says has become of the answer, once it says so. */
function verdict() {
  const thanks = inPrompt('h2 + p')?.textContent
  if (thanks) return thanks
  return refusal()
}

const root = () => document.querySelector('moodpoint-prompt')?.shadowRoot

/** The sentence that asks to send again, while it stands there. */
const refusal = () =>
  [...(root()?.querySelectorAll('.card > :not(.thanks) p') ?? [])].map(({ textContent }) => textContent).find(isRefusal)

const isRefusal = (/** @type {string | null} */ text) => text?.includes('could not keep')

/**
 * The one who uses the page: every answer is given by clicks and typing in the prompt, as real as a page can do them.
 */
export const person = {
  hasStarted: () => 'explain' in (mood() ?? {}),

  /**
   * Answers a prompt, and resolves with its id and what the prompt said then.
   * @param {{ words: string, value?: number, prompt?: string }} answer
   */
  async answer({ words, value = 4, prompt = 'mood' }) {
    let id = ''
    const forget = mood().on('shown', (/** @type {{ id: string }} */ shown) => {
      id = shown.id
    })
    const ended = mood().show(prompt)
    await until(() => inPrompt(`label:nth-of-type(${value}) input`) && id, 'the faces')
    forget()
    await heard() // a draft of a page that is killed may be sent by the next, and must not be one nobody was shown
    inPrompt(`label:nth-of-type(${value}) input`).click()
    const comment = await until(() => inPrompt('textarea'), 'the comment')
    comment.value = words
    comment.dispatchEvent(new Event('input', { bubbles: true }))
    await until(() => inPrompt('button.send'), 'Send')
    await tell({ event: 'sending', id, words })
    return person.send({ id, words, ended })
  },

  /** @param {{ id: string, words: string, ended?: Promise<unknown> }} answer */
  async send({ id, words, ended }) {
    inPrompt('button.send').click()
    await until(() => !refusal(), 'another try')
    const said = await until(verdict, 'a word on the answer')
    const isThanked = !!inPrompt('h2 + p')
    if (isThanked) {
      await tell({ event: 'thanked', id, words, said })
      inPrompt('h2 + p').closest('div').parentNode.querySelector('button').click()
      await ended
    }
    return { id, said, isThanked }
  },

  /** Chooses and writes, and goes no further. @param {{ words: string, value?: number }} answer */
  async choose({ words, value = 4 }) {
    void mood().show('mood')
    const face = await until(() => inPrompt(`label:nth-of-type(${value}) input`), 'the faces')
    await heard()
    face.click()
    const comment = await until(() => inPrompt('textarea'), 'the comment')
    comment.value = words
    comment.dispatchEvent(new Event('input', { bubbles: true }))
    await until(() => inPrompt('button.send'), 'Send')
  },

  /** Presses Send, and in the same task goes to another page. @param {string} way */
  sendAndGo(way) {
    inPrompt('button.send').click()
    if (way === 'reload') location.reload()
    if (way === 'navigate') location.href = '/next'
  },

  /** Answers one after the other. @param {{ words: string, value?: number, prompt?: string }[]} answers */
  async answerAll(answers) {
    const results = []
    for (const answer of answers) results.push(await person.answer(answer))
    return results
  },

  list: () => mood().outbox.list(),
  flush: () => mood().outbox.flush(),
  export: () => mood().outbox.export(),
  discard: (/** @type {string} */ id) => mood().outbox.discard(id),
  state: () => mood().outbox.state,

  /** Turns what patches have broken. @param {Partial<typeof controls>} to */
  turn: (to) => void Object.assign(controls, to),
  controls: () => ({ ...controls }),
  dispatch: (/** @type {string} */ type) =>
    void (type === 'visibilitychange' ? document : window).dispatchEvent(new Event(type)),
  setting: () => setting,
}
