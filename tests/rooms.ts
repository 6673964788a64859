/**
 * The rooms, in the order in which the data runs through them, and what each may import: rooms above it, and packages.
 * Rooms that are still to come stand here with nothing.
 */
export const rooms: Record<string, { rooms: string[]; packages: string[] }> = {
  platform: { rooms: [], packages: ['idb-keyval'] },
  prompts: { rooms: ['platform'], packages: ['valibot'] },
  records: { rooms: ['platform', 'prompts'], packages: ['valibot'] },
  visit: { rooms: ['platform', 'prompts'], packages: [] },
  triggers: { rooms: ['platform', 'prompts'], packages: [] },
  targeting: { rooms: ['prompts', 'visit'], packages: [] },
  survey: { rooms: ['prompts', 'records'], packages: [] },
  locales: { rooms: ['survey'], packages: [] },
  explain: { rooms: ['prompts', 'visit', 'targeting'], packages: [] },
  ui: { rooms: ['platform', 'prompts', 'survey', 'locales'], packages: ['preact'] },
  privacy: { rooms: ['platform', 'records'], packages: [] },
  outbox: { rooms: ['platform', 'records'], packages: [] },
  delivery: { rooms: ['platform', 'records', 'outbox'], packages: [] },
  panel: { rooms: ['platform', 'prompts', 'targeting', 'explain'], packages: [] },
  receiver: { rooms: ['records'], packages: ['kysely', 'libsql', 'node:fs'] },
  results: { rooms: ['prompts', 'records'], packages: [] },
  report: { rooms: ['prompts', 'records', 'locales', 'results'], packages: [] },
  reportPage: { rooms: ['prompts', 'results', 'report'], packages: ['@observablehq/plot', 'preact'] },
  review: {
    rooms: ['platform', 'prompts', 'visit', 'targeting', 'survey', 'locales', 'explain', 'results'],
    packages: [],
  },
  conform: { rooms: ['records', 'delivery'], packages: [] },
  csv: { rooms: ['records', 'receiver'], packages: [] },
  serve: {
    rooms: ['receiver', 'results', 'report'],
    packages: ['node:crypto', 'node:http', 'node:stream'],
  },
  cli: {
    rooms: [
      'platform',
      'prompts',
      'records',
      'visit',
      'targeting',
      'explain',
      'receiver',
      'report',
      'review',
      'conform',
      'csv',
      'serve',
    ],
    packages: [
      '@valibot/to-json-schema',
      'node:crypto',
      'node:events',
      'node:fs',
      'node:path',
      'node:timers',
      'node:url',
      'node:util',
    ],
  },
}

/** The adapters, files of `src` for one framework each: the package they may import beside `index.ts`. */
export const adapters: Record<string, string> = { react: 'react', vue: 'vue' }
