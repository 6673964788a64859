import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { browserNetwork } from '../../src/platform/network.js'

let address = ''
const server = createServer(({ url }, response) => {
  if (url === '/now') response.end('here')
  if (url === '/half') response.write('the rest never comes')
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('an answer in time is handed on', async () => {
  const response = await browserNetwork.fetch(`${address}/now`, undefined, 5000)
  expect(await response.text()).toBe('here')
})

test('a server that says nothing is given up', async () => {
  await expect(browserNetwork.fetch(`${address}/never`, undefined, 50)).rejects.toThrow(/timeout/i)
})

test('a server that stops half-way is given up as well', async () => {
  const response = await browserNetwork.fetch(`${address}/half`, undefined, 50)
  await expect(response.text()).rejects.toThrow(/timeout/i)
})

test('what the browser believes is handed on', () => {
  vi.stubGlobal('navigator', { onLine: false })
  expect(browserNetwork.isOnline()).toBe(false)
  vi.unstubAllGlobals()
})

test.each([
  ['never come', () => new Promise<RequestInit>(() => {}), /timeout/i],
  ['cannot be had', () => Promise.reject<RequestInit>(new Error('signed out')), /signed out/],
])('what is to be sent may %s: given up as well', async (_, order, reason) => {
  await expect(browserNetwork.fetch(`${address}/now`, order(), 50)).rejects.toThrow(reason)
})
