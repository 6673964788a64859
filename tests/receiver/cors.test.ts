import { describe, expect, test } from 'vitest'
import { createReceiver } from '../../src/receiver/index.js'
import { aRecord } from './aRecord.js'
import { aPost, aRequest } from './aRequest.js'
import { createMemoryStore } from './createMemoryStore.js'

const shop = 'https://shop.example'
const help = 'https://help.shop.example'

const setUp = (origins?: string[]) => createReceiver({ store: createMemoryStore(), ...(origins && { origins }) })

describe('without a list of origins', () => {
  test.each([{ origin: shop }, { origin: 'null' }, {}])('every page may read the answer: %j', async (headers) => {
    const response = await setUp()(aPost(aRecord(), { headers }))
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-expose-headers')).toBe('Retry-After, Date')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    expect(response.headers.get('vary')).toBeNull()
  })

  test('a preflight learns what may be sent', async () => {
    const response = await setUp()(aRequest({ method: 'OPTIONS', headers: { origin: shop } }))
    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type, idempotency-key',
      'access-control-max-age': '86400',
    })
  })

  test.each([
    ['headers of the host', 'authorization,content-type,x-shop', 'authorization, x-shop'],
    ['other spelling', ' X-Shop ,, Authorization', 'x-shop, authorization'],
    ['the same twice', 'x-shop,x-shop,content-type', 'x-shop'],
    ['names that are none beside one', 'x shop,x:y,x-(a),"x",größe,x-shop', 'x-shop'],
    ['a list that no page sends', Array.from({ length: 200 }, (_, at) => `x-${at}`).join(), ''],
    ['a name beyond all length', 'x'.repeat(2000), ''],
    ['everything', '*', '*'], // a token like others; beside names it means one header called "*" to those who send it
  ])('a preflight that asks for %s is told which of them may come', async (_, asked, more) => {
    const headers = { origin: shop, 'access-control-request-headers': asked }
    const response = await setUp()(aRequest({ method: 'OPTIONS', headers }))
    expect(response.headers.get('access-control-allow-headers')).toBe(
      ['content-type', 'idempotency-key', more].filter(Boolean).join(', '),
    )
  })

  test('a preflight needs no key and no content type', async () => {
    const receive = createReceiver({ store: createMemoryStore(), writeKey: 'k' })
    const preflight = new Request('https://api.example/feedback', { method: 'OPTIONS' })
    expect((await receive(preflight)).status).toBe(204)
  })
})

describe('with two origins', () => {
  test.each([shop, help])('%s is echoed', async (origin) => {
    const response = await setUp([shop, help])(aPost(aRecord(), { headers: { origin } }))
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    expect(response.headers.get('vary')).toBe('Origin')
  })

  test.each(['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null'])(
    '%s is not',
    async (origin) => {
      for (const method of ['POST', 'OPTIONS']) {
        const headers = { origin, 'access-control-request-headers': 'x-shop' }
        const response = await setUp([shop, help])(aRequest({ method, headers }))
        const names = [...response.headers.keys()]
        expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([])
        expect(response.headers.get('vary')).toBe('Origin')
      }
    },
  )

  test.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['another site that asks no preflight', { origin: 'https://evil.example', 'content-type': 'text/plain' }, 403],
    ['a page without an origin of its own', { origin: 'null' }, 403],
    ['its own origin', { origin: 'https://api.example', 'sec-fetch-site': 'same-origin' }, 200],
    ['a site that is listed', { origin: shop, 'sec-fetch-site': 'cross-site' }, 200],
    ['no page', {}, 200],
  ])('a post from %s is answered as it should be', async (_, headers, status) => {
    const store = createMemoryStore()
    const receive = createReceiver({ store, origins: [shop] })
    const response = await receive(aPost(aRecord(), { headers }))
    expect(response.status).toBe(status)
    expect(await store.recent({ limit: 9 })).toHaveLength(status === 200 ? 1 : 0)
    if (status === 403) expect((await response.json()).error).toContain('origins')
  })

  test('a refusal can be read by the page as well', async () => {
    const response = await setUp([shop])(aPost({}, { headers: { origin: shop } }))
    expect(response.status).toBe(400)
    expect(response.headers.get('access-control-allow-origin')).toBe(shop)
  })

  test('a sender that is no page is served as ever', async () => {
    const response = await setUp([shop])(aPost(aRecord()))
    expect(response.status).toBe(200)
  })
})
