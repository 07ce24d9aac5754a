import type { Readable } from 'node:stream'
import { refuse } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'

const utf8 = new TextDecoder()

/**
 * The body as text; refuses one as soon as it is longer than `most` bytes, since a sender need not say how long it is, and one
 * that was cut off. What is not read is left to whoever owns the stream.
 */
export function textWithin(body: Readable, most: number): Promise<Outcome<string>> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = []
    let bytes = 0
    const take = (chunk: Uint8Array) => {
      chunks.push(chunk)
      bytes += chunk.byteLength
      if (bytes <= most) return
      body.off('data', take).pause()
      resolve(refuse('payload-too-large'))
    }
    const cut = () => {
      resolve(refuse('malformed-json'))
    }
    body.once('end', () => {
      resolve(done(utf8.decode(Buffer.concat(chunks))))
    })
    body.once('error', cut).once('close', cut).on('data', take)
  })
}
