/** Stands for the site where a list names paths alone. */
const anyOrigin = 'https://any.example'

/** A page to look at: how the list names it, and its address. */
export interface ListedPage {
  name: string
  url: string
}

/**
 * Reads the pages of a site: a sitemap, or a list with one path or address per line, where `#` begins a remark.
 *
 * @param origin - The site, for paths; without it patterns with "https://" match none of them.
 * @throws Error that says which line is wrong, and the remedy.
 */
export function readPages(text: string, origin: string = anyOrigin): ListedPage[] {
  const isXml = /^\uFEFF?\s*</.test(text) // a byte order mark may stand before either
  const pages = isXml ? readSitemap(text).map(toPage(origin)) : readList(text, origin)
  if (!pages[0]) throw new Error('names no page: write one path or address per line, or give a sitemap')
  return [...new Map(pages.map((page) => [page.url, page])).values()]
}

function readList(text: string, origin: string): ListedPage[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*/, '').trim())
  return lines.flatMap((line, index) => {
    if (!line) return []
    if (/^(\/|https?:\/\/)/.test(line) && URL.canParse(line, origin)) return [toPage(origin)(line)]
    throw new Error(`line ${index + 1}: got "${line}"; write a path such as "/help", or an address with "https://"`)
  })
}

function readSitemap(text: string): string[] {
  if (/<sitemapindex\b/.test(text)) throw new Error('is a list of sitemaps; give one of those it names')
  const named = [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]]*?)\s*(?:\]\]>)?\s*<\/loc>/g)].map(
    ([, url = '']) => url.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name] ?? ''),
  )
  const wrong = named.find((url) => !URL.canParse(url))
  if (wrong !== undefined) throw new Error(`<loc>: got "${wrong}"; a sitemap holds full addresses`)
  return named
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function toPage(origin: string): (name: string) => ListedPage {
  return (name) => ({ name, url: new URL(name, origin).href })
}
