import { describe, expect, test } from 'vitest'
import { aFile, runCli } from './runCli.js'

const both = { en: 'How was it?', de: 'Wie war es?' }
const file = () =>
  aFile(
    JSON.stringify({
      prompts: [
        { id: 'paid', question: both, pages: ['/done'], when: { event: 'paid' } },
        { id: 'help', question: both, pages: ['/help'] },
        { id: 'open', question: both, where: 'launcher' },
      ],
    }),
  )
const page = ['--url', 'https://shop.example/done', '--at', '2026-12-03T10:15']

describe('explain', () => {
  test('says of every prompt whether it asks, why, and what would make it', async () => {
    const { code, stdout, stderr } = await runCli('explain', file(), ...page, '--language', 'de-AT')
    expect(stdout).toBe(`https://shop.example/done
Thursday, 3 December 2026 at 10:15, a first visit, in every share

  asks     paid: when your page calls mood.event('paid'), in "de"

  silent   help
           pages: https://shop.example/done is none of its pages: /help. Open one of its pages, or add this one to "pages".

  offered  open: when somebody presses the Feedback button, in "de"
`)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('says when time alone will make it ask, behind all rules', async () => {
    const history = aFile('{"visit":{"asked":1},"prompts":{"paid":{"answeredAt":"2026-12-01T09:00"}}}')
    const { stdout } = await runCli('explain', file(), ...page, '--history', history)
    expect(stdout).toContain(`  silent   paid
           pacing: The page has opened 1 prompt in this visit, and "perVisit" is 1. It may ask in the next visit, after 30 minutes without a page view.
           next: Monday, 1 March 2027 at 09:00, if nothing else is shown until then. It was answered on Tuesday, 1 December 2026 at 09:00, and rests for 90 days then.
`)
  })

  test('says of a change who is told, and of a text what the page has to say', async () => {
    const prompts = [{ id: 'chat', question: 'How was {agent}?', touchpoint: 'chat', pages: ['/done'] }]
    const told = aFile(
      JSON.stringify({ prompts, changes: [{ date: '2026-12-01', touchpoint: 'chat', text: 'Faster.' }] }),
    )
    const { stdout } = await runCli('explain', told, ...page)
    expect(stdout).toContain(`  silent   change:chat:2026-12-01
           change: This device has rated nothing at "chat".`)
    expect(stdout).toContain('data: Its texts name "agent", and your page has not said that yet.')
    const history = aFile('{"prompts":{"chat":{"answeredAt":"2026-10-01","touchpoint":"chat","band":"low"}}}')
    const low = await runCli('explain', told, ...page, '--history', history, '--trait', 'agent=Ada')
    expect(low.stdout).toContain('  asks     change:chat:2026-12-01: 3 seconds after the page has loaded')
  })

  test('names the prompt that comes first', async () => {
    const prompts = [
      { id: 'a', question: 'How?' },
      { id: 'b', question: 'How?', priority: 1 },
    ]
    const { stdout } = await runCli('explain', aFile(JSON.stringify({ prompts })), ...page)
    expect(stdout).toContain('  asks     b: ')
    expect(stdout).toContain(`  silent   a
           priority: "b" would ask at the same moment, and comes first. Give it a "priority" above 1, or another moment; it asks where the other one does not.
`)
  })

  test('exits with 1 where nothing is asked and nothing offered', async () => {
    const only = aFile(JSON.stringify({ prompts: [{ id: 'help', question: 'How?', pages: ['/help'] }] }))
    expect(await runCli('explain', only, ...page)).toMatchObject({ code: 1, stderr: '' })
  })

  test('says in what part of the page a prompt stands, which no other prompt outranks', async () => {
    const prompts = [
      { id: 'first', question: 'How?' },
      { id: 'mood', question: 'How?', where: { inline: '#after' } },
    ]
    const own = aFile(JSON.stringify({ prompts }))
    const { stdout } = await runCli('explain', own, '--url', 'https://shop.example/done')
    expect(stdout).toContain('asks     mood: in #after, 3 seconds after the page has loaded')
  })

  test('offers nothing behind a launcher that is not for this page', async () => {
    const only = aFile(JSON.stringify({ prompts: [{ id: 'a', question: 'How?', pages: ['/b'], where: 'launcher' }] }))
    expect(await runCli('explain', only, ...page)).toMatchObject({ code: 1 })
  })

  test('offers the one prompt the launcher would ask', async () => {
    const prompts = ['a', 'b', 'c'].map((id) => ({ id, question: 'How?', where: 'launcher', pages: ['/done'] }))
    const { code, stdout } = await runCli('explain', aFile(JSON.stringify({ prompts })), ...page)
    expect(stdout).toContain('  offered  a: when somebody presses the Feedback button, in "en"\n')
    expect(stdout.match(/launcher: The Feedback button asks "a", which stands before it\./g)).toHaveLength(2)
    expect(code).toBe(0)
  })

  test('looks at now by default', async () => {
    const { stdout } = await runCli('explain', file(), '--url', 'https://shop.example/done')
    expect(stdout).toContain(` ${new Date().getFullYear()} at `)
  })

  test('is data as JSON', async () => {
    const { stdout } = await runCli('explain', file(), ...page, '--json')
    const [paid, help, open] = JSON.parse(stdout)
    expect(paid).toMatchObject({ prompt: 'paid', pass: true, language: 'en', isOffered: false })
    expect(help).toMatchObject({
      pass: false,
      reasons: [{ gate: 'pages', code: 'other-page', pass: false }, {}, {}, {}, {}],
    })
    expect(open).toMatchObject({ pass: false, isOffered: true })
  })

  test('says whom it takes the visitor for where a prompt looks at that, and compares it', async () => {
    const who = {
      devices: ['phone'],
      languages: ['de'],
      referrer: ['*.example'],
      visits: { min: 3 },
      traits: { plan: ['pro'] },
    }
    const one = aFile(JSON.stringify({ prompts: [{ id: 'a', question: both, who, query: { ref: ['mail'] } }] }))
    const usual = await runCli('explain', one, ...page)
    expect(usual.stdout).toContain('\non a desktop worked by mouse, in "en", come directly, without traits\n')
    expect(usual.stdout).toContain('who: This is a desktop, and it asks on phones. Look from such a device')
    expect(usual).toMatchObject({ code: 1, stderr: '' })
    const told = ['--device', 'phone', '--language', 'de-AT', '--referrer', 'https://news.example/a', '--visits', '3']
    const address = ['--url', 'https://shop.example/done?ref=mail', ...page.slice(2)]
    const { code, stdout } = await runCli('explain', one, ...address, ...told, '--trait', 'plan=pro')
    expect(stdout).toContain(
      'visit 3, in every share\non a phone worked by touch, in "de-AT", come from news.example, plan "pro"\n',
    )
    expect(stdout).toContain('asks     a')
    expect(code).toBe(0)
  })

  test('says nothing of the visitor where no prompt looks at that', async () => {
    const { stdout } = await runCli('explain', file(), ...page, '--device', 'phone')
    expect(stdout).not.toContain('phone')
  })

  test('says when it asks again where hours are over', async () => {
    const only = aFile(
      JSON.stringify({ prompts: [{ id: 'a', question: 'How?', weekdays: ['mon'], hours: '09:00-17:00' }] }),
    )
    const { code, stdout } = await runCli('explain', only, ...page)
    expect(stdout).toContain(
      'schedule: Today is Thursday, and it asks on Monday. It passes from Monday, 7 December 2026 at 09:00 on.',
    )
    expect(code).toBe(1)
  })
})

describe('a call that is wrong is one clear line, and exit code 2:', () => {
  test.each([
    ['no file', () => page, 'name one file'],
    ['no address', () => [file()], '--url: expected the address of a page'],
    ['a path', () => [file(), '--url', '/done'], '--url: expected the address of a page'],
    ['no time', () => [file(), ...page, '--at', 'soon'], '--at: expected a time such as 2026-12-03T10:15, got "soon"'],
    ['no language', () => [file(), ...page, '--language', 'de_AT'], '--language: expected a language such as "de"'],
    ['no device', () => [file(), ...page, '--device', 'watch'], '--device: expected phone, tablet or desktop'],
    ['no input', () => [file(), ...page, '--input', 'pen'], '--input: expected touch or mouse, got "pen"'],
    ['no visit', () => [file(), ...page, '--visits', '0'], '--visits: expected which visit it is, such as 3, got "0"'],
    ['no host', () => [file(), ...page, '--referrer', 'a b'], '--referrer: expected a host such as news.example'],
    ['no trait', () => [file(), ...page, '--trait', 'pro'], '--trait: expected a trait such as plan=pro, got "pro"'],
    ['no history', () => [file(), ...page, '--history', aFile('[]')], 'the history: got []; write an object'],
    ['no prompts', () => [aFile('[]'), ...page], 'holds no prompt that works'],
  ])('%s', async (_, args, problem) => {
    const { code, stdout, stderr } = await runCli('explain', ...args())
    expect(stderr.trimEnd().split('\n').pop()).toMatch(/^moodpoint explain: /)
    expect(stderr).toContain(problem)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})
