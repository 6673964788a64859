// @ts-check

/** As strict as a careful bank would serve it: whatever works here works on most sites. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/**
 * @param {unknown} page
 * @param {number} [status]
 */
export function respondPage(page, status = 200) {
  return new Response(String(page), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    },
  })
}

/**
 * @param {unknown} data
 * @param {number} [status]
 */
export function respondJson(data, status = 200) {
  return Response.json(data, { status, headers: { 'cache-control': 'no-store' } })
}
