/** An address without what asks for the panel, which is no part of it for anybody else. */
export function withoutPreview(address: string): string {
  return address.replace(/([?&])moodpoint=\w+&?/, '$1').replace(/[?&](?=#|$)/, '')
}
