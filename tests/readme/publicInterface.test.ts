import { describe, expect, test } from 'vitest'
import { readPublicInterface } from './publicInterface.js'
import { namesIn, readme, tableNames, tableOf } from './readme.js'

const { names, membersOf } = readPublicInterface()

describe.each(tableNames)('the table of %s', (type) => {
  const rows = tableOf(type)
  const members = membersOf(type)

  test('names what there is, all of it and nothing else', () => {
    expect(rows.flatMap(namesIn).sort()).toEqual(members.map(({ name }) => name).sort())
  })

  test('says the defaults the declarations say', () => {
    for (const member of members.filter((one) => one.default !== undefined)) {
      const row = rows.find((one) => namesIn(one).includes(member.name)) ?? ''
      expect(row.replaceAll('`', ''), member.name).toContain(member.default)
    }
  })
})

test('every option, method, event and field has a table', () => {
  const wanted = ['MoodpointOptions', 'Moodpoint', 'MoodpointEvents', 'PublicOutbox', 'Prompt', 'ResponseRecord']
  expect(tableNames).toEqual(expect.arrayContaining(wanted))
})

test.each(Object.entries(names))('every name %s exports stands in the README', (_entry, exported) => {
  expect(exported.length).toBeGreaterThan(0)
  expect(exported.filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))).toEqual([])
})

test('values that only stand in sentences are all there', () => {
  for (const type of ['Area', 'Stage', 'Corner', 'People', 'Band', 'GateName', 'Kind', 'Evidence', 'Judgement']) {
    for (const { name } of membersOf(type)) expect(readme, type).toMatch(new RegExp(`\`"?${name}"?\``))
  }
})
