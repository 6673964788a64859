import type { Look } from '../prompts/types.js'

/** Turns the host's look into style rules; anything but a hex colour and a known scheme is ignored. */
export function themeOf({ accent = '', scheme = '' as never }: Look): string {
  const colour = /^#([\da-f]{3}){1,2}$/i.test(accent) ? `--accent:${accent}` : ''
  return `:host{${colour};color-scheme:${/^(light|dark)$/.test(scheme) ? scheme : 'inherit'}!important}`
}
