// @ts-check

// Playwright opens every page with these, and Debian's Firefox ESR does not know them yet; answering "done" is enough.
// This reaches into Playwright's private parts, so its version is pinned; drop it when the ESR has caught up.
const unknownToEsr = ['emulation.setMediaFeaturesOverride']

/**
 * Lets Playwright drive a stock Firefox ESR over WebDriver BiDi.
 * @param {import('@playwright/test').BrowserType} firefox
 */
export function shimFirefoxBidi(firefox) {
  const { _connection: connection } = /** @type {any} */ (firefox)
  const bidi = connection.toImpl(firefox)._bidiFirefox
  if (bidi.shimmed) return
  bidi.shimmed = true
  const connect = bidi.connectToTransport.bind(bidi)
  /** @param {any} transport @param {any} options */
  bidi.connectToTransport = (transport, options) => connect(answering(transport), options)
}

/** @param {any} transport */
function answering(transport) {
  const send = transport.send.bind(transport)
  /** @param {{ id: number, method: string }} message */
  transport.send = (message) => {
    if (!unknownToEsr.includes(message.method)) return send(message)
    setTimeout(() => transport.onmessage?.({ id: message.id, type: 'success', result: {} }), 0)
  }
  return transport
}
