import { localeCookie, type Locale } from '#i18n/locale.ts'
import { themeCookie, type Theme } from './theme.ts'

const yearInSeconds = 31_536_000

const keep = (name: string, value: string | null) => {
  document.cookie = `${name}=${value ?? ''}; path=/; max-age=${value === null ? 0 : yearInSeconds}; samesite=lax`
}

/** Shows a theme at once and keeps the choice for the next page; `system` follows the device. */
export function chooseTheme(theme: Theme): void {
  keep(themeCookie, theme === 'system' ? null : theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export const chosenTheme = (): Theme => {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** Keeps the choice of language; the page then has to be fetched again (`router.refresh()`). */
export const chooseLocale = (locale: Locale): void => keep(localeCookie, locale)
