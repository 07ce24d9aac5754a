'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#ui/button.tsx'

export type DemoAccount = { readonly username: string; readonly part: string }

type DemoAccountsProps = { accounts: readonly DemoAccount[]; password: string; onPick: (username: string) => void }

/** The accounts of a demonstration; a press fills the form. */
export function DemoAccounts({ accounts, password, onPick }: DemoAccountsProps) {
  const t = useTranslations('signIn')
  return (
    <section aria-labelledby="demo-accounts" className="border-t border-line pt-5">
      <h2 id="demo-accounts" className="text-base font-semibold">
        {t('demoTitle')}
      </h2>
      <p className="mb-3 text-quiet">{t('demoHint', { password })}</p>
      <div className="grid grid-cols-2 gap-2">
        {accounts.map(({ username, part }) => (
          <Button key={username} onClick={() => onPick(username)} className="justify-between! gap-2 px-3!">
            <span>{username}</span>
            <span className="truncate font-normal text-faint">{part}</span>
          </Button>
        ))}
      </div>
    </section>
  )
}
