/** Whether some value matches some pattern, in which `*` stands for any run of characters. */
export function acceptsOne(patterns: string[], values: string[]): boolean {
  return patterns.some((pattern) => {
    const glob = new RegExp(`^${pattern.replace(/[^\w*]/g, '\\$&').replace(/\*+/g, '.*')}$`, 's')
    return values.some((value) => glob.test(value))
  })
}

/** Whether of each key a value is accepted. */
export function acceptsAll(wanted: Record<string, string[]>, actual: Record<string, string[]>): boolean {
  return Object.entries(wanted).every(([key, patterns]) => acceptsOne(patterns, actual[key] ?? []))
}

/** The values of the keys that are wanted, each as a list of texts; what is not there has none. */
export function valuesOf(wanted: object, read: (key: string) => unknown): Record<string, string[]> {
  const textsOf = (value: unknown) => [value].flat().filter((one) => one !== undefined && one !== null)
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, textsOf(read(key)).map(String)]))
}
