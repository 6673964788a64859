import { type BrokenFile, good, withPrompt } from './writtenFiles.js'

const three = { date: '2026-12-10', touchpoint: 'mood', text: 'Checkout now has three steps.' }
const withChanges = (...changes: unknown[]) => ({ prompts: [good], changes })

/** Changes that could not be told. */
export const changedFiles: BrokenFile[] = [
  ['a day in words', withChanges({ ...three, date: 'in May' }), 'changes[0].date', /"2026-12-01"/],
  ['a change on a day there is not', withChanges({ ...three, date: '2026-11-31' }), 'changes[0].date', /that there is/],
  ['a change at no touchpoint', withChanges({ date: three.date, text: three.text }), 'changes[0].touchpoint', /add it/],
  ['a change somewhere else', withChanges({ ...three, touchpoint: 'modo' }), 'changes[0].touchpoint', /its spelling/],
  ['a change that says nothing', withChanges({ ...three, text: ' ' }), 'changes[0].text', /write/],
  ['a change of many words', withChanges({ ...three, text: 'x'.repeat(301) }), 'changes[0].text', /shorten it to 300/],
  [
    'a change that lacks the language of the file',
    withChanges({ ...three, text: { de: 'Drei Schritte.' } }),
    'changes[0].text',
    /add "en"/,
  ],
  [
    'a change in a language nobody asks for',
    withChanges({ ...three, text: { en: 'Three.', 'de-at': 'Drei.' } }),
    'changes[0].text.de-at',
    /"de-AT"/,
  ],
  ['a change that names data', withChanges({ ...three, text: 'Now {x}.' }), 'changes[0].text', /words alone/],
  ['a change told twice', withChanges(three, { ...three, text: 'Two.' }), 'changes[1]', /another day/],
  ['a misspelt key of a change', withChanges({ ...three, txt: 'Three.' }), 'changes[0].txt', /spelling/],
  ['changes that are no list', { ...withPrompt({}), changes: three }, 'changes', /write a list/],
]
