import type { Filters } from '../report/select.js'

const keys = ['from', 'until', 'touchpoint', 'device', 'language', 'wording'] as const

/** Reads filters from the fragment of an address, so that a view can be sent on. */
export function filtersIn(hash: string): Filters {
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  const given = keys.flatMap((key) => {
    const value = params.get(key)
    const isRight = value && (!/^(from|until)$/.test(key) || isDay(value))
    return isRight ? [[key, value]] : []
  })
  return Object.fromEntries(given)
}

/** Writes filters as such a fragment; empty without any. */
export function hashOf(filters: Filters): string {
  const params = new URLSearchParams()
  for (const key of keys) if (filters[key]) params.set(key, filters[key])
  return String(params)
}

/** A fragment without the token that opened the page: it must not stay in an address that is sent on. */
export function withoutToken(hash: string): string {
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  if (!params.has('token')) return hash
  params.delete('token')
  return params.size > 0 ? `#${params}` : ''
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
}
