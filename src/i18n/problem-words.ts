import type { RefusalCode } from '#domain/refusal.ts'
import type { Locale } from './locale.ts'
// Read by the server itself too, which runs without the build: they stand apart from the messages that it prepares, and are plain words.
import en from './problems/en.json' with { type: 'json' }
import id from './problems/id.json' with { type: 'json' }

/** The title and detail of a refusal in the reader's language. */
export const problemWords = (code: RefusalCode, locale: Locale): { title: string; detail: string } =>
  (locale === 'en' ? en : id)[code]
