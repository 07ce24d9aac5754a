import { z } from 'zod'
import type { Locale } from '#i18n/locale.ts'

const words = { id: z.locales.id().localeError, en: z.locales.en().localeError }

/** zod's own messages in the reader's language, to be given to `safeParse`. */
export const validationWords = (locale: Locale) => words[locale]
