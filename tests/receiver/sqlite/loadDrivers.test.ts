import { expect, test } from 'vitest'
import { installing } from '../../../src/receiver/sqlite/loadDrivers.js'

test.each([
  ['file:///srv/shop/node_modules/moodpoint/dist/sqlite.js', 'npm install kysely libsql'],
  [
    'file:///home/ada/.npm/_npx/5a1b/node_modules/moodpoint/dist/sqlite.js',
    'npx -p moodpoint -p kysely -p libsql moodpoint …',
  ],
])('for %s the packages come by %s', (place, command) => {
  expect(installing(place)).toBe(command)
})
