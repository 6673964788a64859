import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rollup } from 'rollup'
import { expect, test } from 'vitest'

const fileOf = (name: string) => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url))

/** What a bundler keeps of a program, its dependencies included. */
async function bundle(program: string): Promise<string> {
  const virtual = {
    name: 'virtual',
    resolveId: (id: string) => (id === 'program' ? id : null),
    load: (id: string) => (id === 'program' ? program : null),
  }
  const built = await rollup({ input: 'program', plugins: [virtual], onwarn: () => {} }) // an empty chunk is a warning
  const { output } = await built.generate({ format: 'es' })
  return output[0].code
}

test.each(['results', 'analysis'])('nothing happens when %s is imported', async (name) => {
  expect((await bundle(`import ${JSON.stringify(fileOf(name))}`)).trim()).toBe('')
})

test.each([
  ['results', 'estimateShare'],
  ['results', 'toRatings'],
  ['analysis', 'judge'],
  ['analysis', 'benjaminiHochberg'],
])('of %s, who imports %s alone gets less than half', async (name, wanted) => {
  const code = await bundle(`export { ${wanted} } from ${JSON.stringify(fileOf(name))}`)
  expect(code).toContain(wanted)
  expect(code.length).toBeLessThan(readFileSync(fileOf(name)).length / 2)
})
