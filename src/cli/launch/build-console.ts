import path from 'node:path'
import { waitForLock } from './lock.mjs'
import { node24 } from './node24.mjs'
import { PROJECT_ROOT } from './project-root.ts'
import { runCommand } from './run-command.mjs'
import { fingerprint, stampIs, writeStamp } from './stamp.ts'

const INPUTS = [
  'src', 'public', 'prisma/schema.prisma', 'package.json', 'package-lock.json', 'tsconfig.json',
  'next.config.ts', 'next.config.mjs', 'postcss.config.mjs',
]
const STAMP = path.join(PROJECT_ROOT, '.next/siaga-stamp')

/** Builds the web part with Next.js, unless what is there was built from these very sources. */
export async function buildConsole(task: { begin(text: string): void }, signal?: AbortSignal): Promise<string> {
  if (stampIs(STAMP, sourceStamp())) return 'sudah mutakhir'
  const lock = await waitForLock(path.join(PROJECT_ROOT, '.data/prepare.lock'), (pid) => task.begin(`menunggu proses ${pid}`))
  try {
    const stamp = sourceStamp()
    if (stampIs(STAMP, stamp)) return 'sudah mutakhir'
    task.begin('membangun; makan waktu sekitar 1 menit')
    const next = path.join(PROJECT_ROOT, 'node_modules/next/dist/bin/next')
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
    await runCommand(node24(PROJECT_ROOT), [next, 'build'], { cwd: PROJECT_ROOT, env, signal })
    writeStamp(STAMP, stamp)
    return 'selesai dibangun'
  } finally {
    lock.release()
  }
}

function sourceStamp(): string {
  return fingerprint(INPUTS)
}
