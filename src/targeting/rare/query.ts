import type { Gate } from '../decide.js'
import { acceptsAll, valuesOf } from './accepts.js'

/** Lets a prompt pass where the address has every parameter it names, with a value it accepts. */
export const query: Gate = ({ query: wanted }, { url }) => {
  if (!wanted) return undefined
  const { searchParams } = new URL(url)
  const actual = valuesOf(wanted, (key) => searchParams.getAll(key))
  return { code: acceptsAll(wanted, actual) ? 'ok' : 'other-query', actual, wanted }
}
