// @ts-check

// The page above a sandboxed frame: it passes the bench's orders on to the person in there.
const view = /** @type {any} */ (window)
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'))
let orders = 0

/** @param {string} method @param {unknown[]} args */
function pass(method, args) {
  const order = ++orders
  return new Promise((resolve, reject) => {
    /** @param {MessageEvent} event */
    const read = ({ data }) => {
      if (data.order !== order) return
      removeEventListener('message', read)
      data.error ? reject(new Error(data.error)) : resolve(data.value)
    }
    addEventListener('message', read)
    frame.contentWindow?.postMessage({ order, method, args }, '*')
  })
}

frame.addEventListener('load', () => {
  view.person = new Proxy(
    {},
    {
      get:
        (_, method) =>
        (/** @type {unknown[]} */ ...args) =>
          pass(String(method), args),
    },
  )
  view.started = true
})
