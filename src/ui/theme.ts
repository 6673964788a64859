import type { Look } from '../prompts/types.js'

const hexColour = /^#([\da-f]{3}){1,2}$/i

/**
 * Turns the host's look into style rules; anything but a hex colour and a known scheme is ignored. Text on the accent is
 * white below the lightness 62 % of OKLCH and black above, where either has a contrast of at least 4.5.
 */
export function themeOf({ accent = '', scheme = 'auto' }: Look): string {
  const onAccent = 'oklch(from var(--accent) clamp(0,(.62 - l)*1e9,1) 0 0)'
  const colours = hexColour.test(accent) ? `--accent:${accent};--on-accent:${onAccent};` : ''
  return `:host{${colours}${/^(light|dark)$/.test(scheme) ? `color-scheme:${scheme}!important` : ''}}`
}
