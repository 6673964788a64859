// @ts-check
import resolve from '@rollup/plugin-node-resolve'
import typescript from '@rollup/plugin-typescript'
import { rollup } from 'rollup'

/** The rooms a queue needs, as one module a page can import. */
const source = `
export { databaseStorage } from './src/platform/database.ts'
export { browserClock } from './src/platform/clock.ts'
export { browserNetwork } from './src/platform/network.ts'
export { browserPage } from './src/platform/page.ts'
export { webLocks } from './src/platform/locks.ts'
export { createOutbox } from './src/outbox/createOutbox.ts'
export { createDelivery } from './src/delivery/createDelivery.ts'
export { toWays } from './src/delivery/toWays.ts'
`
const entry = {
  name: 'queue-entry',
  resolveId: (/** @type {string} */ id) => (id === 'queue' ? `${process.cwd()}/queue.js` : null),
  load: (/** @type {string} */ id) => (id.endsWith('/queue.js') ? source : null),
}

/** Builds outbox and delivery of the sources as they are, with what only some hosts want in the same file. */
export async function bundleQueue() {
  const compile = typescript({ tsconfig: 'tsconfig.json', noEmit: false, sourceMap: false })
  const bundle = await rollup({ input: 'queue', plugins: [entry, compile, resolve()] })
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true })
  await bundle.close()
  return output[0].code
}
