import { Refusal } from './refusal.js'

/**
 * Reads the body as UTF-8, never keeping more than `maxBytes` of it.
 *
 * @throws Refusal with 413 (too large), 400 (not UTF-8), 408 (it broke off) or 500 (somebody read it before us).
 */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  if (request.bodyUsed) {
    throw new Refusal(500, 'The body was read before it came here: give the receiver the request untouched, or a clone')
  }
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes)
  if (!request.body) return ''
  try {
    return await decode(request.body, maxBytes)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(408, 'The body broke off: send it again')
  }
}

async function decode(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let size = 0
  let text = ''
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge(maxBytes) // leaving the loop cancels the stream
    text += decodeChunk(decoder, chunk)
  }
  return text + decodeChunk(decoder)
}

function decodeChunk(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    throw new Refusal(400, 'The body is not UTF-8: encode it so before sending')
  }
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal(413, `The body is larger than ${maxBytes} bytes: send fewer records at once`)
}
