import { parse } from 'cookie'
import type { IncomingHttpHeaders } from 'node:http'
import { isLocale, localeCookie, localeFromHeader, type Locale } from '#i18n/locale.ts'

/** The reader's language: the console's cookie, else what the client accepts, else the default. */
export function languageOf(headers: Pick<IncomingHttpHeaders, 'cookie' | 'accept-language'>): Locale {
  const chosen = parse(headers.cookie ?? '')[localeCookie]
  return isLocale(chosen) ? chosen : localeFromHeader(headers['accept-language'])
}
