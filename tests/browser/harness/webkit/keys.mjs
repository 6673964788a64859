// @ts-check

// WebDriver's code points for the keys that write nothing, under the names Playwright gives them.
/** @type {Record<string, string>} */
const codes = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
}

/**
 * The WebDriver actions for a key such as `Enter`, `a` or `Shift+Tab`.
 * @param {string} key
 */
export function keyActions(key) {
  const values = key.split('+').map((name) => {
    const value = codes[name] ?? name
    if ([...value].length !== 1) throw new Error(`Unknown key: ${name}`)
    return value
  })
  const down = values.map((value) => ({ type: 'keyDown', value }))
  const up = [...values].reverse().map((value) => ({ type: 'keyUp', value }))
  return { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] }
}
