import { type BrokenFile, longForm, withPrompt } from './writtenFiles.js'

const to = 'https://shop.example/{order}'

/** Braces that belong to nothing the host could say. */
export const bracedFiles: BrokenFile[] = [
  ['a brace never closed', withPrompt({ question: 'How was {product?' }), 'prompts[0].question', /close it/],
  ['a brace never opened', withPrompt({ question: 'How was product}?' }), 'prompts[0].question', /open it/],
  [
    'braces around nothing, in one language',
    withPrompt({ question: { en: 'How was {}?', de: 'Wie war {product}?' } }),
    'prompts[0].question.en',
    /a name between them/,
  ],
  ['two braces', withPrompt({ followUp: { low: 'Why {{product}}?' } }), 'prompts[0].followUp.low', /write one/],
  ['an empty default', withPrompt({ question: 'How was {agent| }?' }), 'prompts[0].question', /after the line/],
  [
    'a name of two words',
    longForm([{ id: 'which', text: 'Which?', scale: 'choice', options: ['{first name} was rude', 'Price'] }]),
    'prompts[0].questions[0].options[0]',
    /letters, digits/,
  ],
  ['a brace in the thanks', withPrompt({ thanks: { high: 'Thank you {' } }), 'prompts[0].thanks.high', /close it/],
  [
    'what is said in the address of a link',
    withPrompt({ thanks: { low: { text: 'Sorry.', link: { text: 'Write to {agent|us}', to } } } }),
    'prompts[0].thanks.low.link.to',
    /the whole address/,
  ],
]
