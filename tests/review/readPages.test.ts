import { describe, expect, test } from 'vitest'
import { readPages } from '../../src/review/readPages.js'

const urls = (text: string, origin?: string) => readPages(text, origin).map(({ url }) => url)

describe('a list', () => {
  test('has a path or an address on each line, and remarks', () => {
    const text = '\uFEFF# pages\r\n/\r\n\r\n  /a/b # the shop\r\nhttps://other.example/x#top\r\n/\r\n'
    expect(urls(text, 'https://shop.example')).toEqual([
      'https://shop.example/',
      'https://shop.example/a/b',
      'https://other.example/x#top',
    ])
  })

  test('names pages as it wrote them', () => {
    expect(readPages('/a').map(({ name }) => name)).toEqual(['/a'])
  })

  test.each([
    ['/a\nb', 'line 2: got "b"; write a path such as "/help", or an address with "https://"'],
    ['https://', 'line 1: got "https://"'],
    ['', 'names no page'],
    ['# nothing', 'names no page'],
  ])('%j is refused with the remedy', (text, problem) => {
    expect(() => readPages(text)).toThrow(problem)
  })
})

describe('a sitemap', () => {
  test('names its addresses, whatever else it says', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://shop.example/</loc><lastmod>2026-01-01</lastmod></url>
  <url>
    <loc>
      https://shop.example/a?b=1&amp;c=2
    </loc>
  </url>
  <url><loc><![CDATA[https://shop.example/d]]></loc></url>
</urlset>`
    expect(urls(text)).toEqual(['https://shop.example/', 'https://shop.example/a?b=1&c=2', 'https://shop.example/d'])
  })

  test.each([
    ['<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>', 'is a list of sitemaps'],
    ['<urlset><url><loc>/a</loc></url></urlset>', '<loc>: got "/a"; a sitemap holds full addresses'],
    ['<urlset></urlset>', 'names no page'],
    ['<!doctype html><p>Not found', 'names no page'],
  ])('%j is refused with the remedy', (text, problem) => {
    expect(() => readPages(text)).toThrow(problem)
  })
})
