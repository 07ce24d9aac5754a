export const pictures = ['photo', 'thumbnail'] as const
export type Picture = (typeof pictures)[number]
/** Where the two pictures of an attachment lie while they are made. */
export type PictureFiles = Readonly<Record<Picture, string>>

/** Where pictures are kept. A disk is the only one so far; a store of objects would be another of these. */
export type AttachmentStore = {
  /** Takes both pictures over; once it resolves, they outlive a power cut. */
  readonly put: (id: string, files: PictureFiles) => Promise<void>
  /** The bytes; `null` when it has none. */
  readonly read: (id: string, picture: Picture) => Promise<Buffer | null>
  /** Forgets both pictures; none is no fault. */
  readonly remove: (id: string) => Promise<void>
}
