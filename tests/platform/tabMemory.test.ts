import { Window as HappyWindow } from 'happy-dom'
import { expect, test } from 'vitest'
import { tabMemory } from '../../src/platform/tabMemory.js'

const newTab = () => new HappyWindow() as unknown as Pick<Window, 'sessionStorage'>
const open = (view: Pick<Window, 'sessionStorage'>) => tabMemory<{ a: number }>(view, 'own')

test('a tab keeps a value from page to page until it is forgotten', () => {
  const view = newTab()
  expect(open(view).read()).toEqual({})
  open(view).keep({ a: 1 })
  expect(open(view).read()).toEqual({ a: 1 })
  expect(Object.keys(view.sessionStorage)).toEqual(['own'])
  open(view).forget()
  expect(open(view).read()).toEqual({})
  expect(view.sessionStorage).toHaveLength(0)
})

test.each(['{', '3', 'null', '"text"'])('what is damaged, such as %s, is nothing', (damaged) => {
  const view = newTab()
  view.sessionStorage.setItem('own', damaged)
  expect(open(view).read()).not.toHaveProperty('a')
})

test('a frame that is refused it, and a file that does not fit, cost nobody anything', () => {
  const refused = {
    get sessionStorage(): Storage {
      throw new DOMException('sandboxed', 'SecurityError')
    },
  }
  const memory = open(refused)
  memory.keep({ a: 1 })
  memory.forget()
  expect(memory.read()).toEqual({})
})
