import path from 'node:path'
import { runCommand } from './run-command.mjs'
import { node24 } from './node24.mjs'
import { PROJECT_ROOT } from './project-root.ts'
import { fingerprint, stampIs, writeStamp } from './stamp.ts'

/** Generates the Prisma client into src/generated/prisma, unless it was made from this very schema. */
export async function generateClient(signal?: AbortSignal): Promise<string> {
  const stampFile = path.join(PROJECT_ROOT, 'src/generated/prisma/.stamp')
  const stamp = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  if (stampIs(stampFile, stamp)) return 'sudah mutakhir'
  const prisma = path.join(PROJECT_ROOT, 'node_modules/prisma/build/index.js')
  await runCommand(node24(PROJECT_ROOT), [prisma, 'generate'], {
    cwd: PROJECT_ROOT,
    // Generating does not use the native engine, but Prisma would download it: any existing file keeps it from trying.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    signal,
  })
  writeStamp(stampFile, stamp)
  return 'dibuat'
}
