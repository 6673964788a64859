import type { WireRequest } from '../conform/exchange.js'

/** More than any list of stored records needs; the rest of a longer answer is not read. */
const maxChars = 5_000_000

/**
 * Sends one request and reads the answer.
 *
 * @throws TimeoutError when no answer has begun in time; whatever `fetch` throws when the line broke.
 */
export async function sendRequest({ url, method, headers, body }: WireRequest, timeoutMs: number) {
  const response = await fetch(url, {
    method,
    // A line of its own: what one request left on a shared one would be blamed on the next.
    headers: { ...headers, connection: 'close' },
    ...(body !== undefined && { body }),
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  })
  return { response, text: await readText(response) }
}

/** An answer counts by its head: a body that breaks off or never ends is read as far as it goes. */
async function readText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      if (text.length > maxChars) break
    }
  } catch {
    return text
  }
  return text
}
