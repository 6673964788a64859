const rareFields = /^(who|query|from|until|weekdays|hours|timeZone|pipes)$/

/** Whether a prompt uses a field that few do: their gates are a chunk of their own. */
export function isRare(prompt: object): boolean {
  return Object.keys(prompt).some((key) => rareFields.test(key))
}
