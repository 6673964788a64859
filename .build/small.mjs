import { minify } from '@swc/core'
import uglify from 'uglify-js'

/**
 * V8 compiles every function of such a file at once and off the main thread, not each at its first call: under 4×
 * slow-down the first prompt's work was 1.6 times the floor's with it and 2.5 times without. For other engines a comment.
 */
const compileHint = '//# allFunctionsCalledOnLoad\n'

/** The chunks on the way to a showing. */
const showing = ['moodpoint', 'show']

/**
 * Makes chunks small; UglifyJS after swc takes another 1.2 % off what is sent, Terser instead of them adds 1.8 %, and the
 * short names take 2 %.
 */
export const small = (names = {}) => ({
  name: 'small',
  async renderChunk(code, { name }) {
    const options = {
      ecma: 2022,
      passes: 3,
      toplevel: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      keep_fargs: false,
    }
    const result = await minify(code, {
      module: true,
      sourceMap: true,
      compress: options,
      mangle: true,
    })
    const smaller = uglify.minify(result.code, {
      module: true,
      compress: { passes: 3, inline: 1, hoist_props: false },
      mangle: {
        properties: {
          regex: new RegExp(`^_[a-z]|^(${Object.keys(names).join('|')})$`),
          // UglifyJS marks its keys. As `nameCache` it would keep names of variables too, and clash.
          cache: { props: Object.fromEntries(Object.entries(names).map(([own, short]) => [`$${own}`, short])) },
        },
      },
      sourceMap: { content: result.map },
    })
    if (smaller.error) this.error(smaller.error)
    const map = JSON.parse(smaller.map)
    if (!showing.includes(name)) return { code: smaller.code, map }
    return { code: compileHint + smaller.code, map: { ...map, mappings: `;${map.mappings}` } }
  },
})
