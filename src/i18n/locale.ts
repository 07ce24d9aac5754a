/** The languages of the screens; the first is the default. */
export const locales = ['id', 'en'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'id'

/** The cookie that keeps a person's choice of language. */
export const localeCookie = 'siaga-locale'

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)

/** The best language for an `Accept-Language` header: the first one named that the product speaks, by weight. */
export function localeFromHeader(header: string | null | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
      return { language: tag.split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 }
    })
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted.map((entry) => entry.language).find(isLocale) ?? defaultLocale
}
