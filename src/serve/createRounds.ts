/** Does something again and again, never twice at once. @returns what stops it. */
export function createRounds(everyMs: number, work: () => Promise<unknown>, onError: (error: unknown) => void) {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const round = async () => {
    await work().catch(onError)
    if (!isStopped) timer = setTimeout(round, everyMs)
  }
  timer = setTimeout(round, 0)
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
