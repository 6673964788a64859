/** Lower-case words joined by hyphens; letters of every script are kept. */
export function slug(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('-')
}
