const signals = ['SIGINT', 'SIGTERM'] as const

/** Resolves with the first signal to stop; a second one ends the process at once, as if nobody listened. */
export function untilStopped(emitter: Pick<NodeJS.Process, 'once' | 'off'>): Promise<string> {
  return new Promise((resolve) => {
    const stop = (signal: string) => {
      for (const one of signals) emitter.off(one, stop)
      resolve(signal)
    }
    for (const one of signals) emitter.once(one, stop)
  })
}
