import { onTestFinished } from 'vitest'

type Trouble = 'unhandledRejection' | 'uncaughtException'

/** Collects what nobody caught until the test ends, in place of the test runner, which would fail the whole run. */
export function caughtErrors(...kinds: Trouble[]): unknown[] {
  const caught: unknown[] = []
  for (const kind of kinds) {
    const others = process.listeners(kind as 'uncaughtException')
    process.removeAllListeners(kind)
    process.on(kind, (error: unknown) => void caught.push(error))
    onTestFinished(() => {
      process.removeAllListeners(kind)
      for (const listener of others) process.on(kind, listener)
    })
  }
  return caught
}
