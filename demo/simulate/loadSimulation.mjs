// @ts-check
import { setMaxListeners } from 'node:events'
import { fileURLToPath } from 'node:url'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { transform } from '@swc/core'
import { rollup } from 'rollup'

/** What TypeScript writes for browsers, Node reads once the types are gone. */
const withoutTypes = {
  name: 'without-types',
  /** @param {string} code @param {string} id */
  async transform(code, id) {
    if (id.endsWith('.json')) return { code: `export default ${code}`, map: null }
    if (!/\.tsx?$/.test(id)) return null
    const react = { pragma: 'h', pragmaFrag: 'Fragment' }
    return transform(code, {
      configFile: false,
      swcrc: false,
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: id.endsWith('x') },
        transform: { react },
        experimental: { keepImportAttributes: true },
      },
    })
  },
}

/**
 * Sources name each other by what will be built of them.
 *
 * @type {import('rollup').Plugin}
 */
const builtNames = {
  name: 'built-names',
  resolveId(id, importer) {
    const isSource = importer && /^\.\.?\/.*\.js$/.test(id)
    return isSource ? this.resolve(id.replace(/\.js$/, ''), importer, { skipSelf: true }) : null
  },
}

/**
 * Makes the simulation of its sources, with all of the widget in it: what is fetched later in a browser is at hand here, so
 * that nothing waits for a disk and the same seed gives the same records.
 *
 * @returns {Promise<typeof import('./simulate.js')>}
 */
export async function loadSimulation() {
  setMaxListeners(0) // a browser does not count them
  const bundle = await rollup({
    input: fileURLToPath(new URL('simulate.ts', import.meta.url)),
    onwarn() {}, // Preact's files import each other in a circle
    plugins: [builtNames, nodeResolve({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] }), withoutTypes],
  })
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true })
  await bundle.close()
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}
