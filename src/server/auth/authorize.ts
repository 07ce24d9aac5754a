import { z } from 'zod'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'
import { signIn } from './sign-in.ts'

const credentialsSchema = z.object({ username: z.string().max(200), password: z.string().max(1_000) })

/**
 * Signs in for next-auth: the session's user, or `null` when the credentials are wrong or none.
 * @throws with a code as its only message (`too-many-attempts`, `unavailable`): next-auth puts it into the address
 */
export async function authorize(credentials: unknown, now: Date): Promise<{ id: string; version: number } | null> {
  const typed = credentialsSchema.safeParse(credentials)
  if (!typed.success) return null
  const result = await signIn(typed.data.username, typed.data.password, now).catch((error: unknown) => {
    logger().error({ err: describeError(error) }, 'sign-in failed')
    throw new Error('unavailable')
  })
  if (result.ok) return { id: result.id, version: result.version }
  if (result.code === 'too-many-attempts') throw new Error(result.code)
  return null
}
