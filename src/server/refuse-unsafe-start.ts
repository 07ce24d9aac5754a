import { config } from './config.ts'
import { prisma } from './db/prisma.ts'

/**
 * A real installation must not run with the demo's public password: refuses to start on a database that holds demo
 * accounts unless the demo was asked for.
 */
export async function refuseUnsafeStart(): Promise<void> {
  if (config().demo) return
  const demo = await prisma().user.count({ where: { demo: true, disabledAt: null } })
  if (demo === 0) return
  process.stderr.write(
    `This database holds ${String(demo)} demo accounts whose password is public. Remove or disable them, or set SIAGA_DEMO=1 for a demonstration.\n`,
  )
  process.exit(1)
}
