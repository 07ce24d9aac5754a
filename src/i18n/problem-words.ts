import type { RefusalCode } from '#domain/refusal.ts'
import type { Locale } from './locale.ts'
import { messagesOf } from './messages.ts'

/** The title and detail of a refusal in the reader's language. */
export const problemWords = (code: RefusalCode, locale: Locale): { title: string; detail: string } =>
  messagesOf(locale).problems[code]
