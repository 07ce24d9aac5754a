import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { inTurn } from './in-turn.ts'
import type { PictureFiles } from './port.ts'

export type Drawn = { readonly width: number; readonly height: number; readonly bytes: number }

const program = path.join(import.meta.dirname, 'redraw-program.ts')
const longestMs = 60_000
/** Behind everything that people wait for. */
const niceness = 10
const told = z.union([
  z.object({ refused: z.enum(['not-a-photo', 'photo-too-large', 'photo-damaged']) }),
  z.object({ width: z.int(), height: z.int(), bytes: z.int() }),
])

/**
 * Draws a photo and its thumbnail anew from the pixels of a stranger's file, in a program of its own: with the lowest claim on the
 * processor, one at a time, without the server's secrets, and ended when it takes too long. Refuses what is no photo.
 */
export const redraw = (original: string, files: PictureFiles): Promise<Outcome<Drawn>> =>
  inTurn(async () => {
    const said = await run([program, original, files.photo, files.thumbnail])
    const result = said === null ? null : told.parse(JSON.parse(said))
    if (result === null) return refuse('photo-damaged')
    return 'refused' in result ? refuse(result.refused) : done(result)
  })

/** What the program said; `null` when its decoder broke down or it was ended. */
function run(args: readonly string[]): Promise<string | null> {
  const { PATH, NODE_ENV } = process.env
  const child = spawn(process.execPath, args, { env: { PATH, NODE_ENV }, stdio: ['ignore', 'pipe', 'pipe'], timeout: longestMs, killSignal: 'SIGKILL' })
  if (child.pid !== undefined) lower(child.pid)
  let said = ''
  let complaint = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => (complaint += String(chunk)))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve(said)
      else if (signal !== null) resolve(null)
      else reject(new Error(`a photo could not be drawn: ${complaint.slice(-1_000)}`))
    })
  })
}

function lower(pid: number) {
  try {
    os.setPriority(pid, niceness)
  } catch {
    // It has ended already, or the system does not let us.
  }
}
