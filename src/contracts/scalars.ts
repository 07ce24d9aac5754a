import { z } from 'zod'
import { priorities } from '#domain/priority.ts'

/** A UUID in any version; the product itself makes version 7. Read in either case (RFC 9562, section 4), kept and compared in lower case alone. */
export const uuid = z.uuid().toLowerCase()

/** An instant as ISO 8601 in UTC. There is no year 0: PostgreSQL refuses it. */
export const instant = z.iso.datetime().refine((text) => !text.startsWith('0000'))

/**
 * When a report reached the centre, where that was not just now: `receivedAt` and `sentAt` by the sender's own clock, or
 * `writtenAt`, the time on a paper form. Left out, it is the moment the server takes it in.
 */
export const toldTime = { receivedAt: instant.optional(), sentAt: instant.optional(), writtenAt: instant.optional() }

/** A code of the city pack: lower-case words joined by hyphens. */
export const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

export const priority = z.literal([...priorities])

export const latitude = z.number().min(-90).max(90)
export const longitude = z.number().min(-180).max(180)

/**
 * Text as it can be kept: trimmed, without control characters other than line breaks and tabs (PostgreSQL refuses NUL),
 * and with no half of a surrogate pair, which would come back from the database as another character.
 */
const keepable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').toWellFormed().trim()

/** Text that a person typed; not empty. */
export const typedText = (max: number) => z.string().transform(keepable).pipe(z.string().min(1).max(max))

/** Like `typedText`, but absent, `null` and blank all mean nothing. */
export const optionalText = (max: number) =>
  z
    .string()
    .max(max)
    .nullish()
    .transform((text) => (text && keepable(text)) || null)

/** Words to look something up by; may be empty. */
export const searchText = (max: number) => z.string().max(max).transform(keepable)

/** The end of a ticket's number: what of it changes within a day. */
export const endOfNumber = /^#?(\d{1,4})$/

/**
 * Words to look tickets up by; may be empty. They hold three letters or digits in a row, since texts are indexed by such threes and
 * less would be looked for in every ticket there ever was; up to four digits alone are the end of a number.
 */
export const ticketWords = (max: number) =>
  searchText(max).superRefine((text, context) => {
    if (text === '' || endOfNumber.test(text) || /[\p{L}\p{N}]{3}/u.test(text)) return
    context.addIssue({ code: 'too_small', minimum: 3, inclusive: true, origin: 'string', input: text })
  })
