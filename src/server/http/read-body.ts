import { refuse } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { textWithin } from './text-within.ts'

const mostBytes = 64 * 1024

/** The JSON body of a request; `undefined` for an empty one. */
export async function readBody(request: Request): Promise<Outcome<unknown>> {
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
