import type { IncomingHttpHeaders } from 'node:http'
import type { EndpointSpec } from '#contracts/api/endpoint.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'

/**
 * Refuses a file by its headers alone, before a byte of it is read: one that is said to be too long, and one that is not said to be a
 * file, as a form of another site would send it. What is inside is found out later.
 */
export function refuseFile({ mostBytes }: NonNullable<EndpointSpec['upload']>, headers: IncomingHttpHeaders): Refusal | null {
  if (Number(headers['content-length'] ?? 0) > mostBytes) return refuse('photo-too-large')
  return /^(image\/|application\/octet-stream)/i.test(headers['content-type'] ?? '') ? null : refuse('unsupported-media-type')
}
