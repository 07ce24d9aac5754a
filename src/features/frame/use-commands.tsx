'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useCity } from '#client/city-context.tsx'
import { useTickets } from '#client/live-context.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { useMe } from '#client/me-context.tsx'
import { usePageCommands } from '#client/page-commands.ts'
import { chooseLocale, chooseTheme } from '#client/preferences.ts'
import { themes } from '#client/theme.ts'
import { pagesOf } from '#domain/pages.ts'
import { locales } from '#i18n/locale.ts'
import { notify } from '#ui/toast.tsx'
import type { Command } from './commands.ts'
import { languageNames, themeWords } from './setting-words.ts'
import { signOut } from './sign-out.ts'

const ticketsShown = 8

/** Everything the palette can do for this person; tickets only once digits are typed. */
export function useCommands({ query, onKeys }: { query: string; onKeys: () => void }): Command[] {
  const t = useTranslations('frame')
  const router = useRouter()
  const pages = pagesOf(useMe().role)
  const settings = t('palette.settings')
  const here = usePageCommands().map((command): Command => ({ ...command, group: t('palette.here') }))
  const pageCommands = pages.map(
    (page): Command => ({ id: page, group: t('palette.pages'), label: t(`page.${page}`), words: page, run: () => router.push(`/${page}`) }),
  )
  const themeCommands = themes.map((theme): Command => {
    const label = t('palette.theme', { name: t(`person.${themeWords[theme]}`) })
    return { id: `theme-${theme}`, group: settings, label, words: 'theme dark light', run: () => chooseTheme(theme) }
  })
  const shown = useLocale()
  const languageCommands = locales
    .filter((locale) => locale !== shown)
    .map((locale): Command => {
      const label = t('palette.language', { name: languageNames[locale] })
      const run = () => {
        chooseLocale(locale)
        router.refresh()
      }
      return { id: `language-${locale}`, group: settings, label, words: 'language', run }
    })
  const leave = () => void signOut().catch(() => notify({ title: t('person.signOutFailed'), tone: 'problem' }))
  return [
    ...useTicketCommands(query),
    ...here,
    ...pageCommands,
    { id: 'keys', group: settings, label: t('person.keys'), words: 'keys', run: onKeys },
    ...themeCommands,
    ...languageCommands,
    { id: 'sign-out', group: settings, label: t('person.signOut'), words: 'sign out logout', run: leave },
  ]
}

function useTicketCommands(query: string): Command[] {
  const t = useTranslations('frame.palette')
  const router = useRouter()
  const city = useCity()
  const tickets = useTickets()
  const pages = pagesOf(useMe().role)
  const where = pages.find((page) => page !== 'call') ?? pages[0]
  const digits = /\d+/.exec(query)?.[0]
  if (!digits) return []
  return tickets
    .filter((ticket) => shortNumber(ticket.number).includes(digits))
    .slice(0, ticketsShown)
    .map((ticket): Command => {
      const place = ticket.location.address ?? ticket.location.landmark ?? ticket.location.kecamatan
      const label = [`${shortNumber(ticket.number)} ${city.typeName(ticket.type)}`, place].filter(Boolean).join(' · ')
      return { id: ticket.id, group: t('tickets'), label, words: ticket.number, run: () => router.push(`/${where}?ticket=${ticket.id}`) }
    })
}
