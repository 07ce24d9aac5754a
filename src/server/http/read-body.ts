import { refuse } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'

const mostBytes = 64 * 1024

/** The JSON body of a request; `undefined` for an empty one. */
export async function readBody(request: Request): Promise<Outcome<unknown>> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return refuse('payload-too-large')
  const text = await request.text()
  if (text.length > mostBytes) return refuse('payload-too-large')
  if (text.trim() === '') return done(undefined)
  if (!/^application\/(.+\+)?json\b/i.test(request.headers.get('content-type') ?? ''))
    return refuse('unsupported-media-type')
  try {
    return done(JSON.parse(text) as unknown)
  } catch {
    return refuse('malformed-json')
  }
}
