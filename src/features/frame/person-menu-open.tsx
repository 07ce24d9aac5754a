'use client'

import { Keyboard, LogOut, Search, Volume2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { chooseLocale, chooseTheme, chosenTheme } from '#client/preferences.ts'
import { themes } from '#client/theme.ts'
import { locales } from '#i18n/locale.ts'
import { Menu, MenuChoice, MenuItem, MenuSeparator, MenuText } from '#ui/menu.tsx'
import { notify } from '#ui/toast.tsx'
import { PersonButton, type PersonMenuProps } from './person-button.tsx'
import { languageNames, themeWords } from './setting-words.ts'
import { signOut } from './sign-out.ts'

/** The menu behind the person's button, open from the start. */
export function PersonMenuOpen({ onKeys, onPalette, onSound }: PersonMenuProps) {
  const t = useTranslations('frame.person')
  const sound = useTranslations('frame.sound')
  const role = useTranslations('common.role')
  const me = useMe()
  const { agencyName } = useCity()
  const locale = useLocale()
  const router = useRouter()
  const leave = () => signOut().catch(() => notify({ title: t('signOutFailed'), tone: 'problem' }))
  const part = me.agency === null ? role(me.role) : `${role(me.role)} · ${agencyName(me.agency)}`
  return (
    <Menu
      className="max-h-(--available-height) w-72 overflow-y-auto"
      opens
      trigger={<PersonButton takesFocus />}
    >
      <MenuText>
        <div className="font-semibold">{me.name}</div>
        <div className="text-faint">{part}</div>
      </MenuText>
      <MenuSeparator />
      <ThemeChoice />
      <MenuChoice
        label={t('language')}
        value={locale}
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
        onValueChange={(value) => {
          chooseLocale(value)
          router.refresh()
        }}
      />
      <MenuSeparator />
      <MenuItem onSelect={onSound} icon={<Volume2 aria-hidden className="size-4" />}>
        {sound('title')}
      </MenuItem>
      <MenuItem onSelect={onPalette} icon={<Search aria-hidden className="size-4" />} keys="Ctrl+K">
        {t('palette')}
      </MenuItem>
      <MenuItem onSelect={onKeys} icon={<Keyboard aria-hidden className="size-4" />} keys="?">
        {t('keys')}
      </MenuItem>
      <MenuItem onSelect={() => void leave()} icon={<LogOut aria-hidden className="size-4" />}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}

/** Mounted anew each time the menu opens: the palette may have changed the theme meanwhile. */
function ThemeChoice() {
  const t = useTranslations('frame.person')
  const [theme, setTheme] = useState(chosenTheme)
  return (
    <MenuChoice
      label={t('theme')}
      value={theme}
      options={themes.map((value) => ({ value, label: t(themeWords[value]) }))}
      onValueChange={(value) => {
        setTheme(value)
        chooseTheme(value)
      }}
    />
  )
}
