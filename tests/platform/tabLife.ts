/** Whether the scripts of a tab run: a frozen tab stands still in the middle of what it did, a dead one for ever. */
export interface TabLife {
  freeze(): void
  thaw(): void
  kill(): void
  isDead(): boolean
  /** Starts what the scripts of the tab ask for while they run, and lets them know of the outcome while they run. */
  pass<T>(start: () => Promise<T>): Promise<T>
  /** Calls `run` now, or once the scripts run again. */
  run(run: () => void): void
}

/** Makes the life of a tab that has just opened. */
export function createTabLife(): TabLife {
  let isDead = false
  let frozen: Promise<void> | undefined
  let wake = () => {}
  const freeze = () => {
    frozen ??= new Promise((resolve) => {
      wake = resolve
    })
  }
  const goOn = async <T>(value: T): Promise<T> => {
    while (frozen) await frozen
    return value
  }
  return {
    freeze,
    thaw() {
      if (isDead) return
      frozen = undefined
      wake()
    },
    kill() {
      isDead = true
      freeze()
    },
    isDead: () => isDead,
    async pass(start) {
      if (frozen) await goOn(undefined)
      return start().then(
        (value) => (frozen ? goOn(value) : value),
        (cause) => goOn(undefined).then(() => Promise.reject(cause)),
      )
    },
    run(run) {
      if (frozen) void goOn(undefined).then(run)
      else run()
    },
  }
}
