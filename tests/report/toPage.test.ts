import { expect, test } from 'vitest'
import { toPage } from '../../src/report/toPage.js'

const hostile = '</script><script>alert(1)</script><!-- " & <img src=x onerror=alert(1)>'
const parts = {
  title: hostile,
  summary: hostile,
  script: `const end = "</script>", comment = "<!--"`,
  style: 'p{}',
  payload: { comment: hostile },
  hash: (text: string) => `${text.length}`,
}
const { html: page, policy } = toPage(parts)

test('nothing anybody wrote ends the element it stands in', () => {
  expect(page.match(/<\/?script\b[^>]*>/g)).toEqual([
    '<script type="application/json" id="data">',
    '</script>',
    '<script>',
    '</script>',
  ])
  expect(page).not.toContain('<!--')
  expect(page).not.toContain('<img')
})

test('the data come out as they went in', () => {
  const [, data = ''] = page.match(/id="data">(.*)<\/script>/) ?? []
  expect(JSON.parse(data)).toEqual({ comment: hostile })
})

test('its policy allows its own script and style, and nothing else', () => {
  const [, script = ''] = page.match(/<script>([\s\S]*?)<\/script>/) ?? []
  expect(new Function(`${script}; return end + comment`)()).toBe('</script><!--')
  expect(page).toContain(
    `content="default-src 'none'; script-src 'sha256-${script.length}'; style-src 'sha256-3'; base-uri 'none'; form-action 'none'"`,
  )
})

test('a live page may ask its own server, and nobody else', () => {
  expect(toPage({ ...parts, isLive: true }).policy).toBe(`${policy}; connect-src 'self'`)
})
