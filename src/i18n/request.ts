import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { defaultLocale, isLocale, localeCookie } from './locale.ts'
import { messagesOf } from './messages.ts'

/** The language of a page: the person's choice, kept in a cookie; never a part of the address. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value
  const locale = isLocale(chosen) ? chosen : defaultLocale
  return { locale, messages: messagesOf(locale), timeZone: 'Asia/Jakarta' }
})
