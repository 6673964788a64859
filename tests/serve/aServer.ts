import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ReceivedRecord } from '../../src/receiver/index.js'
import { createSqliteStore, readSqliteStore } from '../../src/receiver/sqlite/index.js'
import { planOf } from '../../src/report/planOf.js'
import { createToken, hashOf } from '../../src/serve/createAccess.js'
import { createLog } from '../../src/serve/createLog.js'
import { type ServerOptions, startServer } from '../../src/serve/startServer.js'
import { aFolder } from '../receiver/sqlite/aFolder.js'

const none = { burst: 1e9, perSecond: 1e9 }

/** Options without limits on how often somebody may ask. */
export const unlimited: Partial<ServerOptions> = { rates: { post: none, read: none, signIn: none } }

/** The server as the command line starts it, on a new file, until the test ends. */
export async function aServer(options: Partial<ServerOptions> = {}) {
  const file = join(aFolder(), 'feedback.db')
  const store = await createSqliteStore({ file })
  const token = createToken()
  const lines: string[] = []
  const log = createLog((line) => lines.push(line), Date.now)
  const defaults = {
    ...{ host: '127.0.0.1', port: 0, origins: '*' as const, writeKey: undefined, isBehindProxy: false },
    ...{ plan: planOf({}), title: 'How it felt', alert: undefined, keepMs: undefined },
  }
  const page = { script: 'window.script', style: 'p{}' }
  const parts = { store, tokenHash: hashOf(token), ...page, log, now: Date.now }
  const server = await startServer({ ...defaults, ...options }, parts)
  onTestFinished(async () => {
    await server.stop()
    await store.close()
  })
  const origin = `http://127.0.0.1:${server.port}`
  return {
    ...{ origin, port: server.port, token, store, lines, stop: server.stop },
    post: (body: unknown, init: RequestInit = {}) =>
      fetch(`${origin}/feedback`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        ...init,
      }),
    async stored(): Promise<ReceivedRecord[]> {
      const records: ReceivedRecord[] = []
      for await (const record of readSqliteStore({ file })) records.push(record)
      return records
    },
  }
}
