// @ts-check

const width = 30

/**
 * Draws a bar that fills, on a terminal in one line, elsewhere a line every tenth.
 *
 * @param {{ isTTY?: boolean, write(text: string): unknown }} output
 * @param {() => number} now
 */
export function drawProgress(output, now) {
  const startedAt = now()
  let drawn = ''
  return {
    /**
     * @param {number} lived
     * @param {number} lives
     */
    draw(lived, lives) {
      const full = Math.floor((lived / lives) * (output.isTTY ? width : 10))
      const seconds = Math.round((now() - startedAt) / 1000)
      const bar = output.isTTY ? `${'█'.repeat(full)}${'·'.repeat(width - full)}` : `${full * 10} %`
      const state = output.isTTY ? `${bar} ${lived}` : bar
      if (state === drawn) return
      drawn = state
      output.write(
        output.isTTY
          ? `\r${bar} ${lived}/${lives} shoppers, ${seconds} s `
          : `${bar} of ${lives} shoppers, ${seconds} s\n`,
      )
    },
    end() {
      if (output.isTTY) output.write('\n')
    },
  }
}
