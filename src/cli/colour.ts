const codes = { red: 31, green: 32, yellow: 33, dim: 2 }

/** Whether the output is read on a terminal, by somebody who wants colour. */
export function isColourful(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR
}

/** A text in a colour; as it is where nobody wants any. */
export function inColour(text: string, colour: keyof typeof codes): string {
  return isColourful() ? `\x1B[${codes[colour]}m${text}\x1B[0m` : text
}
