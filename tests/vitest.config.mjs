// @ts-check
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', ...(process.env.MOODPOINT_LONG === '1' ? [] : ['tests/**/*.long.test.*'])],
    setupFiles: ['tests/fixedSeed.ts'],
    environment: 'node',
    allowOnly: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
