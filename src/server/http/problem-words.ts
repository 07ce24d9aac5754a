import { z } from 'zod'
import en from '#i18n/messages/en/problems.json' with { type: 'json' }
import id from '#i18n/messages/id/problems.json' with { type: 'json' }
import type { Language } from './language.ts'

type Words = { readonly title: string; readonly detail: string }

const catalogue: Readonly<Record<Language, Readonly<Record<string, Words>>>> = { id, en }
const locale = { id: z.locales.id(), en: z.locales.en() }

/** Title and detail of a problem code; the words of `internal` for a code without words. */
export function problemWords(language: Language, code: string): Words {
  const words = catalogue[language][code] ?? catalogue[language]['internal']
  return words ?? { title: code, detail: code }
}

/** zod's own messages in the reader's language, to be given to `safeParse`. */
export const validationWords = (language: Language) => locale[language].localeError
