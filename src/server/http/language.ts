import { parse } from 'cookie'

export type Language = 'id' | 'en'

/** The reader's language: the console's cookie, else what the client accepts, else Indonesian. */
export function languageOf(headers: Headers): Language {
  const chosen = parse(headers.get('cookie') ?? '')['siaga-locale']
  if (chosen === 'id' || chosen === 'en') return chosen
  return /^\s*en\b/i.test(headers.get('accept-language') ?? '') ? 'en' : 'id'
}
