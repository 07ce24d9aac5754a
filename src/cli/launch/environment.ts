import { createECDH } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { randomSecret, writePrivateFile } from '../postgres/settings.ts'

const DEFAULT_PORT = 3112

/** What a start works with, read once from the environment. */
export interface LaunchSettings {
  readonly port: number
  /** Where the embedded database, its password and the session secret are kept. */
  readonly dataDir: string
  /** The database to use instead of the embedded one. */
  readonly databaseUrl: string | undefined
  readonly isDevelopment: boolean
}

/** @throws with a sentence for the user when something is missing or wrong */
export function readSettings(env: NodeJS.ProcessEnv, isDevelopment: boolean): LaunchSettings {
  const port = env.PORT ? Number(env.PORT) : DEFAULT_PORT
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT harus angka 1 sampai 65535, bukan "${env.PORT}".`)
  const databaseUrl = env.DATABASE_URL || undefined
  if (databaseUrl && !env.NEXTAUTH_SECRET) {
    throw new Error(
      'Dengan DATABASE_URL, NEXTAUTH_SECRET harus disetel juga: kunci rahasia sesi, sama di semua proses. Buat satu dengan `openssl rand -base64 32`.',
    )
  }
  return { port, dataDir: path.resolve(env.SIAGA_DATA_DIR || '.data'), databaseUrl, isDevelopment }
}

/** The environment of the server and of the programs that prepare its database. What is set already stays. */
export function serverEnvironment(env: NodeJS.ProcessEnv, settings: LaunchSettings, databaseUrl: string): NodeJS.ProcessEnv {
  const isEmbedded = settings.databaseUrl === undefined
  return {
    NEXTAUTH_URL: `http://localhost:${settings.port}`,
    NEXT_TELEMETRY_DISABLED: '1',
    ...(isEmbedded && { SIAGA_DEMO: '1', NEXTAUTH_SECRET: keptSecret(settings.dataDir), SIAGA_PUSH_KEY: keptPushKey(settings.dataDir) }),
    ...withoutEmpty(env),
    NODE_ENV: settings.isDevelopment ? 'development' : 'production',
    PORT: String(settings.port),
    DATABASE_URL: databaseUrl,
    SIAGA_DATA_DIR: settings.dataDir,
    SIAGA_EMBEDDED: isEmbedded ? '1' : '0',
  }
}

/** Made once, so that sessions outlive a restart. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'session-secret')
  if (!fs.existsSync(file)) writePrivateFile(file, randomSecret())
  return fs.readFileSync(file, 'utf8')
}

/** Made once: phones that subscribed with another key are not woken any more. */
function keptPushKey(dataDir: string): string {
  const file = path.join(dataDir, 'push-key')
  if (!fs.existsSync(file)) {
    const curve = createECDH('prime256v1')
    curve.generateKeys()
    writePrivateFile(file, Buffer.from(curve.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url'))
  }
  return fs.readFileSync(file, 'utf8')
}

function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')), NODE_ENV: env.NODE_ENV }
}
