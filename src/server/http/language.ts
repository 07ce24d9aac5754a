import { parse } from 'cookie'
import { isLocale, localeCookie, localeFromHeader, type Locale } from '#i18n/locale.ts'

/** The reader's language: the console's cookie, else what the client accepts, else the default. */
export function languageOf(headers: Headers): Locale {
  const chosen = parse(headers.get('cookie') ?? '')[localeCookie]
  return isLocale(chosen) ? chosen : localeFromHeader(headers.get('accept-language'))
}
