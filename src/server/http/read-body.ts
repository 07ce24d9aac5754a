import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { refuse } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { textWithin } from './text-within.ts'

const mostBytes = 64 * 1024

/** The JSON body of a request; `undefined` for an empty one. */
export async function readBody(headers: IncomingHttpHeaders, body: Readable): Promise<Outcome<unknown>> {
  if (Number(headers['content-length'] ?? 0) > mostBytes) return refuse('payload-too-large')
  const text = await textWithin(body, mostBytes)
  if (!text.ok) return text
  if (text.value.trim() === '') return done(undefined)
  if (!/^application\/(.+\+)?json\b/i.test(headers['content-type'] ?? '')) return refuse('unsupported-media-type')
  try {
    return done(JSON.parse(text.value) as unknown)
  } catch {
    return refuse('malformed-json')
  }
}
