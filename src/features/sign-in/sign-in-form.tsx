'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, useSyncExternalStore, type SyntheticEvent } from 'react'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { TextField } from '#ui/text-field.tsx'
import { DemoAccounts, type DemoAccount } from './demo-accounts.tsx'
import { PasswordField } from './password-field.tsx'
import { submitCredentials, type SignInOutcome } from './submit-credentials.ts'

type SignInFormProps = {
  /** Where to go afterwards; a path of this product. */
  next: string
  /** The accounts and the password to offer in a demonstration; `null` otherwise. */
  demo: { readonly accounts: readonly DemoAccount[]; readonly password: string } | null
}

/** User name and password. What was typed stays when it was wrong. */
export function SignInForm({ next, demo }: SignInFormProps) {
  const t = useTranslations('signIn')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const [outcome, setOutcome] = useState<SignInOutcome | 'busy' | null>(null)
  const usernameInput = useRef<HTMLInputElement>(null)
  const passwordInput = useRef<HTMLInputElement>(null)
  const ready = useReady()

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    setOutcome(null)
    const absent = username.trim() === '' ? usernameInput : password === '' ? passwordInput : null
    setMissing(absent !== null)
    absent?.current?.focus()
    if (absent) return
    setOutcome('busy')
    const result = await submitCredentials(username, password)
    // The whole page is fetched anew: nothing of an earlier session may stay in memory.
    if (result === 'signed-in') window.location.assign(next)
    else setOutcome(result)
    if (result === 'wrong') passwordInput.current?.select()
  }

  function pick(name: string) {
    setUsername(name)
    setPassword(demo?.password ?? '')
    setMissing(false)
    setOutcome(null)
  }

  const refused = outcome !== null && outcome !== 'busy' && outcome !== 'signed-in'
  return (
    <div className="flex flex-col gap-6">
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4" data-ready={ready || undefined}>
        <TextField
          label={t('username')}
          name="username"
          ref={usernameInput}
          autoFocus
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          error={missing && username.trim() === '' ? t('needUsername') : null}
          inputClassName="min-h-12!"
        />
        <PasswordField
          value={password}
          onChange={setPassword}
          inputRef={passwordInput}
          error={missing && password === '' ? t('needPassword') : null}
        />
        {refused && <FieldError>{t(outcome)}</FieldError>}
        <Button type="submit" tone="primary" busy={outcome === 'busy'} className="min-h-12! text-base!">
          {t('submit')}
        </Button>
      </form>
      {demo && <DemoAccounts accounts={demo.accounts} password={demo.password} onPick={pick} />}
    </div>
  )
}

/** Turns true once the page listens, for tools that type faster than it loads. */
const useReady = () =>
  useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
