import { isCentreRole, type Role } from './roles.ts'

/** Whom a photo came from: a crew at the scene, or a caller, by whatever way it reached the centre. */
export const attachmentSources = ['field', 'caller'] as const
export type AttachmentSource = (typeof attachmentSources)[number]

/** Why a lead removes a photo. */
export const removalReasons = ['wrong-ticket', 'not-needed', 'private'] as const
export type RemovalReason = (typeof removalReasons)[number]

/** Why one is gone; the last two are the retention that ended and a caller who was erased. */
export const goneReasons = [...removalReasons, 'retention', 'caller-erased'] as const

/** The largest file that is taken in, in bytes. */
export const mostPhotoBytes = 15 * 1024 * 1024
/** The most pixels that are unfolded: the largest phone's camera that takes them all in one picture, and no bomb. */
export const mostPhotoPixels = 110_000_000
/** The longer side of what is kept, and of its thumbnail, in pixels. */
export const photoSide = 2_560
export const thumbnailSide = 320
/** Photos that one ticket holds. */
export const mostPhotos = 40

/** What files may be inside; what they are called and said to be does not count. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const

/** Only the centre takes in what a caller sent; a crew sends its own. */
export const mayAddFrom = (role: Role, source: AttachmentSource): boolean => source === 'field' || isCentreRole(role)
