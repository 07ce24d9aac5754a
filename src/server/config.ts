import { z } from 'zod'

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .default('0')
  .transform((value) => value === '1' || value === 'true')

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3112),
  SIAGA_HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  NEXTAUTH_URL: z.url().default('http://localhost:3112'),
  SIAGA_DEMO: flag,
  SIAGA_EMBEDDED: flag,
  SIAGA_TILE_URL: z.string().optional(),
  SIAGA_METRICS_TOKEN: z.string().min(16).optional(),
  SIAGA_PUSH_KEY: z.string().regex(/^[\w-]{43}$/).optional(),
  SIAGA_PUSH_ORIGINS: z.string().default('').transform((text) => text.split(',').filter(Boolean)),
  SIAGA_ATTACHMENT_DAYS: z.preprocess((text) => (text === '' ? undefined : text), z.coerce.number().int().min(1).optional()),
  SIAGA_LOG_FILE: z.string().optional(),
  SIAGA_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Config = {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string
  readonly publicUrl: string
  readonly demo: boolean
  readonly embedded: boolean
  readonly tileUrl: string | null
  readonly metricsToken: string | null
  /** The private key (P-256, base64url) of the centre before push services. */
  readonly pushKey: string | null
  /** Origins that are push services besides the browsers' own. */
  readonly pushOrigins: readonly string[]
  /** Days after which the photos of a ticket that ended are deleted; `null`: never. */
  readonly attachmentDays: number | null
  readonly logFile: string | null
  readonly logLevel: string
}

let cached: (Config & { readonly secret: string | undefined }) | undefined

/** The configuration, read from the environment once; throws one error that names every variable at fault. */
export const config = (): Config => read()

/** The key that signs session cookies; throws when the environment has none. Only the server needs it. */
export function sessionSecret(): string {
  const { secret } = read()
  if (secret === undefined) throw new Error('NEXTAUTH_SECRET is missing: the key that signs session cookies')
  return secret
}

const read = () => (cached ??= parse(process.env))

function parse(env: NodeJS.ProcessEnv) {
  const result = environment.safeParse(env)
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is incomplete or wrong:\n${faults.join('\n')}`)
  }
  const e = result.data
  return {
    port: e.PORT,
    host: e.SIAGA_HOST,
    databaseUrl: e.DATABASE_URL,
    secret: e.NEXTAUTH_SECRET,
    publicUrl: e.NEXTAUTH_URL,
    demo: e.SIAGA_DEMO,
    embedded: e.SIAGA_EMBEDDED,
    tileUrl: e.SIAGA_TILE_URL ?? null,
    metricsToken: e.SIAGA_METRICS_TOKEN ?? null,
    pushKey: e.SIAGA_PUSH_KEY ?? null,
    pushOrigins: e.SIAGA_PUSH_ORIGINS,
    attachmentDays: e.SIAGA_ATTACHMENT_DAYS ?? null,
    logFile: e.SIAGA_LOG_FILE ?? null,
    logLevel: e.SIAGA_LOG_LEVEL,
  }
}
