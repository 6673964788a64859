import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPromptFile } from '../../../src/prompts/checkPromptFile.js'
import { addTemplate } from '../../../src/prompts/edit/addTemplate.js'
import { prettyJson } from '../../../src/prompts/edit/prettyJson.js'
import type { Template } from '../../../src/prompts/templates/template.js'
import type { PromptFile } from '../../../src/prompts/types.js'

const template: Template = {
  about: '',
  prompt: { id: 'new', question: 'How was it?', touchpoint: 'paid' },
  place: { touchpoint: 'paid', stage: 'during', corner: 'commerce' },
}
const nowhere: Template = { about: '', prompt: { id: 'new', question: 'How was it?' } }
const prompt = '{ "id": "new", "question": "How was it?", "touchpoint": "paid" }'
const place = '{ "touchpoint": "paid", "stage": "during", "corner": "commerce" }'
const added = (text: string, own = template) => addTemplate(text, own, 'schema')

describe('a file', () => {
  test('that is not there yet begins with the schema', () => {
    expect(addTemplate(undefined, template, 'schema')).toEqual({
      text: `{
  "$schema": "schema",
  "language": "en",
  "prompts": [{ "id": "new", "question": "How was it?", "touchpoint": "paid" }],
  "journey": [{ "touchpoint": "paid", "stage": "during", "corner": "commerce" }]
}
`,
      touchpoint: 'paid',
    })
  })

  test('keeps what stands in it, to the character', () => {
    const before = `{
  "look":  {"accent": "#abc"},
  "prompts": [
    { "id": "a", "question": "\\"prompts\\": [ ]",
      "pages": ["/a",   "/b"] }
  ],
  "journey": [
    { "touchpoint": "x", "stage": "before" },
    { "touchpoint": "y", "stage": "after" }
  ]
}
`
    const after = before
      .replace('"/b"] }', `"/b"] },\n    ${prompt}`)
      .replace('    { "touchpoint": "y"', `    ${place},\n    { "touchpoint": "y"`)
    expect(added(before)).toEqual({ text: after, touchpoint: 'paid' })
  })

  test.each([
    ['tabs', '{\n\t"prompts": [\n\t\t{ "id": "a" }\n\t]\n}', `{ "id": "a" },\n\t\t${prompt}\n\t]`],
    ['four spaces', '{\n    "prompts": [\n        { "id": "a" }\n    ]\n}', `{ "id": "a" },\n        ${prompt}`],
    ['Windows lines', '{\r\n  "prompts": [\r\n    { "id": "a" }\r\n  ]\r\n}', `{ "id": "a" },\r\n    ${prompt}\r\n  ]`],
    ['a byte order mark', '\uFEFF{\n  "prompts": [\n    { "id": "a" }\n  ]\n}', `\uFEFF{\n  "prompts": [`],
    ['an empty list', '{\n  "prompts": []\n}', `"prompts": [\n    ${prompt}\n  ]`],
    ['no journey', '{\n  "prompts": []\n}', `,\n  "journey": [{ "touchpoint": "paid"`],
  ])('is written on as it was begun: %s', (_, before, part) => {
    expect(added(before).text).toContain(part)
    expect(JSON.parse(added(before).text.replace('\uFEFF', '')).prompts.at(-1)).toEqual(template.prompt)
  })

  test('on one line is written anew, in order', () => {
    expect(added('{"prompts":[{"id":"a"}],"look":{}}', nowhere).text).toBe(
      '{ "prompts": [{ "id": "a" }, { "id": "new", "question": "How was it?" }], "look": {} }\n',
    )
  })
})

describe('a touchpoint', () => {
  const file = (journey: object[], prompts: object[] = []) => JSON.stringify({ prompts, journey })
  const places = (text: string) => JSON.parse(text).journey?.map((own: { touchpoint: string }) => own.touchpoint)

  test.each([
    [
      'after those of its stage',
      [
        { touchpoint: 'a', stage: 'during' },
        { touchpoint: 'z', stage: 'after' },
      ],
      ['a', 'paid', 'z'],
    ],
    ['first, where all are later', [{ touchpoint: 'z', stage: 'after' }], ['paid', 'z']],
    ['before those of no stage', [{ touchpoint: 'z' }], ['paid', 'z']],
    ['not a second time', [{ touchpoint: 'paid', stage: 'after' }], ['paid']],
  ])('is added %s', (_, journey, expected) => {
    expect(places(added(file(journey)).text)).toEqual(expected)
  })

  test('is left out where a journey would lack those of the others', () => {
    const { text, touchpoint } = added('{"prompts":[{"id":"a","question":"How?","touchpoint":"x"}]}')
    expect({ journey: places(text), touchpoint }).toEqual({ journey: undefined, touchpoint: undefined })
    expect(checkPromptFile(JSON.parse(text))).toEqual([])
  })
})

describe('cannot be added, with the remedy:', () => {
  test.each([
    ['{"prompts":[{"id":"new"}]}', /there is a prompt "new" already: edit that one/],
    ['{"prompts":{}}', /"prompts" and "journey" are lists/],
    ['{"prompts":[7]}', /"prompts" and "journey" are lists/],
    ['{"prompts":[],"journey":7}', /"prompts" and "journey" are lists/],
    ['[]', /no prompt file/],
    ['null', /no prompt file/],
    ['{', /JSON/],
  ])('%s', (text, problem) => {
    expect(() => added(text)).toThrow(problem)
  })
})

test('whatever the file and its white space, it says the same as before and one prompt more', () => {
  const id = fc.string({ minLength: 1, maxLength: 5 }).filter((own) => own !== 'new')
  const item = fc.record({ id, question: fc.jsonValue() as fc.Arbitrary<string> })
  const rest = fc.dictionary(fc.constantFrom('look', 'a"b', 'c[', 'd\\', '__proto'), fc.jsonValue())
  const file = fc.tuple(rest, fc.array(item, { maxLength: 3 }), rest)
  const space = fc.constantFrom('', ' ', '  ', '    ', '\t')
  fc.assert(
    fc.property(file, space, ([head, prompts, tail], indent) => {
      const before = { ...head, prompts, ...tail } as PromptFile
      const { text } = added(JSON.stringify(before, undefined, indent), nowhere)
      expect(JSON.parse(text)).toEqual({
        ...JSON.parse(JSON.stringify(before)),
        prompts: [...JSON.parse(JSON.stringify(prompts)), nowhere.prompt],
      })
    }),
  )
})

test('pretty JSON says what it was given', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(prettyJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
