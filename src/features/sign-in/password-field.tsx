'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type Ref } from 'react'
import { controlClass, Field } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'

type PasswordFieldProps = { value: string; onChange: (value: string) => void; error: string | null; inputRef: Ref<HTMLInputElement> }

/** A password that can be looked at: long ones are mistyped in the dark. */
export function PasswordField({ value, onChange, error, inputRef }: PasswordFieldProps) {
  const t = useTranslations('signIn')
  const [shown, setShown] = useState(false)
  return (
    <Field label={t('password')} error={error}>
      {(ids) => (
        <div className="relative">
          <input
            {...ids}
            ref={inputRef}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={`${controlClass} min-h-12! pr-12`}
          />
          <IconButton
            label={shown ? t('hidePassword') : t('showPassword')}
            icon={shown ? <EyeOff aria-hidden className="size-5" /> : <Eye aria-hidden className="size-5" />}
            onClick={() => setShown(!shown)}
            className="absolute top-1 right-1"
          />
        </div>
      )}
    </Field>
  )
}
