import { expect, test } from 'vitest'
import type { Payload } from '../../src/report/payload.js'
import { followServer } from '../../src/reportPage/followServer.js'

const pageAt = (revision: string) => ({ title: 'Page', live: { path: '/results/data', revision } }) as Payload

/** A page over answers that come one after the other; `next` lets five seconds pass. */
function setUp(answers: (() => Response)[]) {
  const [drawn, asked]: string[][] = [[], []]
  const calls: (() => unknown)[] = []
  const document = { visibilityState: 'visible' as DocumentVisibilityState }
  const doors = {
    document,
    setTimeout: ((call: () => unknown) => calls.push(call)) as Window['setTimeout'],
    fetch: async (_: unknown, init?: RequestInit) => {
      asked?.push(String(new Headers(init?.headers).get('if-none-match')))
      return (answers.shift() as () => Response)()
    },
  }
  followServer(pageAt('1'), ({ live }, link) => drawn?.push(`${live?.revision} ${link}`), doors)
  return { drawn, asked, calls, document, next: async () => calls.shift()?.() }
}

const changed = (revision: string) => () => Response.json(pageAt(revision))
const unchanged = () => new Response(null, { status: 304 })

test('what is new is drawn, and asked for by what is known', async () => {
  const { drawn, asked, next } = setUp([unchanged, changed('2'), unchanged])
  for (let time = 0; time < 3; time++) await next()
  expect(asked).toEqual(['"1"', '"1"', '"2"'])
  expect(drawn).toEqual(['2 live'])
})

test('a server that is gone is told once, and so is that it came back', async () => {
  const gone = () => {
    throw new TypeError('Failed to fetch')
  }
  const { drawn, next } = setUp([gone, gone, () => new Response('', { status: 503 }), unchanged])
  for (let time = 0; time < 4; time++) await next()
  expect(drawn).toEqual(['1 lost', '1 live'])
})

test('who is signed out is told, and asks no more', async () => {
  const { drawn, calls, next } = setUp([() => new Response('', { status: 401 })])
  await next()
  expect(drawn).toEqual(['1 closed'])
  expect(calls).toEqual([])
})

test('a page nobody looks at asks nothing', async () => {
  const { asked, document, next } = setUp([changed('2')])
  document.visibilityState = 'hidden'
  await next()
  expect(asked).toEqual([])
  document.visibilityState = 'visible'
  await next()
  expect(asked).toEqual(['"1"'])
})
