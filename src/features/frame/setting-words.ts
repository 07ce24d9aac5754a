import type { Theme } from '#client/theme.ts'
import type { Locale } from '#i18n/locale.ts'

/** Languages name themselves, so that one can find one's own. */
export const languageNames: Readonly<Record<Locale, string>> = { id: 'Bahasa Indonesia', en: 'English' }

/** The message key of each theme, under `frame.person`. */
export const themeWords = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const satisfies Record<Theme, string>
