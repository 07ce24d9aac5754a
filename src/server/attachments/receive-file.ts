import { createWriteStream } from 'node:fs'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { refuse } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'

/** Writes what is sent to a file, no more than `most` bytes of it in memory or on the disk; refuses what is longer or was cut off. */
export async function receiveFile(sent: Readable, file: string, most: number): Promise<Outcome<null>> {
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length
      next(bytes > most ? new TooLong() : null, chunk)
    },
  })
  // The stream is the request: whatever comes of it, its connection must go on to carry the answer.
  const chunks = sent.iterator({ destroyOnReturn: false })
  try {
    await pipeline(chunks, counted, createWriteStream(file, { mode: 0o600 }))
    return done(null)
  } catch (error) {
    if (error instanceof TooLong) return refuse('photo-too-large')
    if (sent.errored || sent.readableAborted) return refuse('photo-damaged')
    throw error
  }
}

class TooLong extends Error {}
