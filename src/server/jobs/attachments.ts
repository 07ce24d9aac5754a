import { settleLeftovers } from '../attachments/unsettled.ts'
import { retireAttachments } from '../commands/retire-attachments.ts'
import { config } from '../config.ts'
import { keepHouse, type Housekeeping } from './housekeeping.ts'

const lookEveryMs = 10 * 60_000
/** Longer than any sending and drawing of a photo can last. */
const leftAfterMs = 60 * 60_000

/**
 * Clears away what a process that died left of a photo, and photos whose time is over (`SIAGA_ATTACHMENT_DAYS`). Every server
 * process runs one; what two do at once is done once.
 */
export const startAttachments = (): Housekeeping =>
  keepHouse('photos', lookEveryMs, async () => {
    const { attachmentDays } = config()
    const settled = await settleLeftovers(leftAfterMs, new Date())
    const retired = attachmentDays === null ? 0 : await retireAttachments(attachmentDays, new Date())
    return { settled, retired }
  })
