// @ts-check
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { databaseFile } from './server/databaseFile.mjs'
import { loadSimulation } from './simulate/loadSimulation.mjs'
import { drawProgress } from './simulate/progress.mjs'

const help = `Sends simulated shoppers through the widget and the receiver into the shop's database.

  npm run simulate -- [--shoppers 1200] [--weeks 12] [--seed 1] [--db demo/feedback.db]

The same seed makes the same records, and sent twice they count once. All of them say "synthetic": true.`

/**
 * @param {string} name
 * @param {string} text
 */
function readNumber(name, text) {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0 && number <= 100_000) return number
  throw new TypeError(`--${name}: expected a whole number from 1 to 100000, got "${text}"`)
}

/** @param {string[]} args */
function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      shoppers: { type: 'string', default: '1200' },
      weeks: { type: 'string', default: '12' },
      seed: { type: 'string', default: '1' },
      db: { type: 'string', default: databaseFile },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const { shoppers, weeks, seed, ...rest } = values
  return {
    ...rest,
    shoppers: readNumber('shoppers', shoppers),
    weeks: readNumber('weeks', weeks),
    seed: readNumber('seed', seed),
  }
}

/** The server side of the package, once it is built. */
async function loadServerSide() {
  try {
    const [{ createReceiver }, { createSqliteStore }] = await Promise.all([
      import('moodpoint/receiver'),
      import('moodpoint/receiver/sqlite'),
    ])
    return { createReceiver, createSqliteStore }
  } catch (cause) {
    throw new Error('the package has to be built first: npm run build', { cause })
  }
}

/** @param {ReturnType<typeof readOptions>} options */
async function run({ db, ...wanted }) {
  const { createReceiver, createSqliteStore } = await loadServerSide()
  const { simulate } = await loadSimulation()
  const prompts = JSON.parse(await readFile(fileURLToPath(new URL('prompts.json', import.meta.url)), 'utf8'))
  const store = await createSqliteStore({ file: db })
  const progress = drawProgress(process.stderr, Date.now)
  /** @param {() => number} now */
  const endpoint = (now) => createReceiver({ store, now })
  try {
    await simulate({ ...wanted, prompts, endpoint, onProgress: progress.draw })
  } finally {
    progress.end()
    await store.close()
  }
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) console.log(help)
  else {
    await run(options)
    console.log('See what they felt: npm start, then /results')
  }
} catch (error) {
  console.error(`simulate: ${/** @type {Error} */ (error).message}`)
  process.exitCode = 2
}
