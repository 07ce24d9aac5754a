import type { Callback } from '#contracts/api/callback-endpoints.ts'
import { isHeldByOther } from '#domain/callback.ts'

/** Who else has a callback in hand at `now` (milliseconds); `null` when nobody has, or not any more. */
export const heldBy = ({ takenBy, takenAt }: Callback, me: string, now: number): string | null =>
  takenBy !== null && takenAt !== null && isHeldByOther({ id: takenBy.id, at: new Date(takenAt) }, me, new Date(now)) ? takenBy.name : null
