import { settleLeftovers } from '../attachments/unsettled.ts'
import { retireAttachments } from '../commands/retire-attachments.ts'
import { config } from '../config.ts'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'

const lookEveryMs = 10 * 60_000
/** Longer than any sending and drawing of a photo can last. */
const leftAfterMs = 60 * 60_000

export type AttachmentsJob = { readonly stop: () => Promise<void> }

/**
 * Clears away what a process that died left of a photo, and photos whose time is over (`SIAGA_ATTACHMENT_DAYS`). Every server
 * process runs one; what two do at once is done once.
 */
export function startAttachments(): AttachmentsJob {
  let working: Promise<void> | null = null
  const work = async () => {
    const { attachmentDays } = config()
    const settled = await settleLeftovers(leftAfterMs, new Date())
    const retired = attachmentDays === null ? 0 : await retireAttachments(attachmentDays, new Date())
    if (settled + retired > 0) logger().info({ settled, retired }, 'photos cleared away')
  }
  const look = () => {
    working ??= work()
      .catch((error: unknown) => logger().warn({ err: describeError(error) }, 'photos cannot be cleared away yet'))
      .finally(() => (working = null))
  }
  const timer = setInterval(look, lookEveryMs)
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      await working
    },
  }
}
