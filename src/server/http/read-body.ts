import { refuse } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'

const mostBytes = 64 * 1024

/** The JSON body of a request; `undefined` for an empty one. */
export async function readBody(request: Request): Promise<Outcome<unknown>> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return refuse('payload-too-large')
  const text = await textWithin(request, mostBytes)
  if (text === null) return refuse('payload-too-large')
  if (text.trim() === '') return done(undefined)
  if (!/^application\/(.+\+)?json\b/i.test(request.headers.get('content-type') ?? ''))
    return refuse('unsupported-media-type')
  try {
    return done(JSON.parse(text) as unknown)
  } catch {
    return refuse('malformed-json')
  }
}

/** The body as text, or `null` as soon as it is longer than it may be: a sender need not say how long it is. */
async function textWithin(request: Request, most: number): Promise<string | null> {
  const reader = request.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let bytes = 0; reader; ) {
    const chunk = await reader.read()
    if (chunk.done) break
    bytes += chunk.value.byteLength
    if (bytes > most) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(chunk.value, { stream: true })
  }
  return text + decoder.decode()
}
