import { createHash, randomBytes } from 'node:crypto'

/** A salted digest of personal text: the log keeps the digest, the text's own row keeps text and salt. */
export type Seal = { readonly salt: Uint8Array<ArrayBuffer>; readonly digest: string }

/**
 * Seals text for the log. The salt dies with the row when a person is erased, and with it the last way to guess the
 * text from its digest (a telephone number alone has too few values to be hidden by a plain hash).
 */
export function seal(parts: readonly (string | null)[]): Seal {
  const salt = new Uint8Array(randomBytes(16))
  return { salt, digest: digestOf(salt, parts) }
}

/** The digest that `seal` gave for this salt and text. */
export const digestOf = (salt: Uint8Array, parts: readonly (string | null)[]): string =>
  createHash('sha256').update(salt).update(JSON.stringify(parts)).digest('hex')
