// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { simulate } from '../../report/simulate.mjs'

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url))
const [batchSize, batches, lines] = [20, 300, 16]

/** Response records as devices send them, in batches as JSON, with ids of their own in each round. @param {number} seed */
function batchesOf(seed) {
  const records = [...simulate({ count: batchSize * batches, seed })].filter(({ kind }) => kind === 'response')
  return Array.from({ length: batches }, (_, at) => records.slice(at * batchSize, (at + 1) * batchSize))
}

/** @param {number} rounds */
export async function measureReceiver(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'moodpoint-bench-'))
  try {
    const file = join(folder, 'feedback.db')
    const { child, port } = await startServer(file)
    /** @type {{ received: number, raw: number }[]} */
    const measured = []
    for (let round = 0; round <= rounds; round++) {
      const received = await postAll(port, batchesOf(2 * round + 1))
      const raw = insertAll(file, batchesOf(1e6 + 2 * round))
      if (round > 0) measured.push({ received, raw }) // the first one warms both up
    }
    child.kill('SIGTERM')
    await once(child, 'exit')
    return measured
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param {string} file */
async function startServer(file) {
  const child = spawn(process.execPath, [cli, 'serve', '--db', file, '--port', '0', '--behind-proxy'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [text] = await once(child.stdout, 'data')
  const [, port = ''] = /:(\d+)\/feedback/.exec(String(text)) ?? []
  return { child, port: Number(port) }
}

/**
 * Posts over HTTP on several lines at once, as a site with many visitors does. @returns records per second
 * @param {number} port @param {Record<string, any>[][]} all
 */
async function postAll(port, all) {
  const agent = new Agent({ keepAlive: true, maxSockets: lines })
  const bodies = all.map((records) => JSON.stringify({ records }))
  const startedAt = performance.now()
  let next = 0
  const line = async () => {
    for (let at = next++; at < bodies.length; at = next++) await post(port, bodies[at] ?? '', agent, at)
  }
  await Promise.all(Array.from({ length: lines }, line))
  const seconds = (performance.now() - startedAt) / 1000
  agent.destroy()
  return (batchSize * batches) / seconds
}

/** @param {number} port @param {string} body @param {Agent} agent @param {number} sender @returns {Promise<void>} */
function post(port, body, agent, sender) {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${sender % 100}` }
  return new Promise((resolve, reject) => {
    const sent = request({ port, path: '/feedback', method: 'POST', headers, agent }, (response) => {
      response.resume().on('end', resolve)
      if (response.statusCode !== 200) reject(new Error(`answered ${response.statusCode}`))
    })
    sent.on('error', reject).end(body)
  })
}

/**
 * The floor: the same rows of records and answers into the same tables of the same file, a batch in one transaction of two multi-row
 * inserts, prepared once, flushed as the store flushes, by nothing but the driver; no HTTP, no JSON read, nothing checked.
 * @returns records per second
 * @param {string} file @param {Record<string, any>[][]} all
 */
function insertAll(file, all) {
  const database = openAlike(file)
  const rows = all.map(toRows)
  /** @type {Map<string, any>} */
  const prepared = new Map()
  const insert = (/** @type {string} */ table, /** @type {Record<string, any>[]} */ own) => {
    const columns = Object.keys(own[0] ?? {})
    const key = `${table} ${own.length}`
    const values = Array(own.length).fill(`(${columns.map(() => '?').join()})`)
    const sql = `insert into ${table} (${columns.join()}) values ${values.join()}`
    const statement = prepared.get(key) ?? database.prepare(sql)
    prepared.set(key, statement)
    statement.run(own.flatMap((row) => Object.values(row)))
  }
  const startedAt = performance.now()
  for (const { records, answers } of rows) {
    database.exec('begin immediate')
    insert('records', records)
    insert('answers', answers)
    database.exec('commit')
  }
  const seconds = (performance.now() - startedAt) / 1000
  database.close()
  return (batchSize * batches) / seconds
}

/** @param {string} file */
function openAlike(file) {
  const database = new Database(file)
  for (const pragma of ['busy_timeout = 5000', 'synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON'])
    database.pragma(pragma)
  return database
}

/** @param {Record<string, any>[]} batch */
function toRows(batch) {
  const records = batch.map(({ env, answers, ...record }) => ({
    ...{ id: record.id, v: 1, kind: 'response', prompt: record.prompt, wording: record.wording },
    ...{ touchpoint: record.touchpoint, stage: record.stage, corner: record.corner, area: record.area },
    ...{ people: record.people, ending: record.ending, shown_at: record.shownAt, answered_at: record.answeredAt },
    ...{ seconds: record.seconds, visit: null, step: null, page: record.page, device: env.device, input: env.input },
    ...{ online: 1, language: env.language, share: record.share, sdk: record.sdk, synthetic: 1 },
    ...{ received_at: record.answeredAt, body: JSON.stringify({ env, answers, ...record }), corrected_at: null },
  }))
  const answers = batch.flatMap(({ id, answers: own }) =>
    own.map((/** @type {Record<string, any>} */ answer, /** @type {number} */ position) => ({
      ...{ record_id: id, position, question: answer.question, scale: answer.scale, text: answer.text },
      ...{ about: answer.about ?? null, value: answer.value ?? null, band: answer.band ?? null },
      comment: answer.comment ?? null,
    })),
  )
  return { records, answers }
}
