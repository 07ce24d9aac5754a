'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { chooseLocale } from '#client/preferences.ts'
import { isLocale } from '#i18n/locale.ts'
import { ToggleGroup } from '#ui/toggle-group.tsx'

const options = [
  { value: 'id', label: 'Indonesia' },
  { value: 'en', label: 'English' },
] as const

/** The language of the screens, for somebody who has not signed in yet. */
export function LanguageSwitch() {
  const t = useTranslations('signIn')
  const locale = useLocale()
  const router = useRouter()
  const choose = (next: string | null) => {
    if (!isLocale(next)) return
    chooseLocale(next)
    router.refresh()
  }
  return (
    <ToggleGroup
      label={t('language')}
      options={options}
      value={locale}
      onValueChange={choose}
    />
  )
}
