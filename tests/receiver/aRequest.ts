interface RequestParts {
  method?: string
  url?: string
  headers?: Record<string, string>
  body?: BodyInit
}

/** A request as the widget sends it; every part can be another. */
export function aRequest({
  method = 'POST',
  url = 'https://api.example/feedback',
  headers = {},
  body,
}: RequestParts = {}): Request {
  return new Request(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body, duplex: 'half' }), // Node wants `duplex` beside a stream
  })
}

/** A POST of some value as JSON. */
export function aPost(value: unknown, parts: RequestParts = {}): Request {
  return aRequest({ ...parts, body: JSON.stringify(value) })
}
