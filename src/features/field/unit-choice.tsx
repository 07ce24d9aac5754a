'use client'

import { useQuery } from '@tanstack/react-query'
import { Truck, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { api } from '#client/api.ts'
import { keepPhone } from '#client/kept/phone.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Spinner } from '#ui/spinner.tsx'

const wide = 'w-full justify-start! text-left'

/** Asks once which unit this phone rides on. */
export function UnitChoice() {
  const t = useTranslations('field.choose')
  const common = useTranslations('common')
  const { data, error, refetch } = useQuery({ queryKey: ['units'], queryFn: ({ signal }) => api('GET /units', { signal }) })
  return (
    <div className="flex flex-col gap-3 p-3">
      <h1 className="text-2xl font-bold">{t('title')}</h1>
      <p className="text-base text-quiet">{t('hint')}</p>
      {!data && !error && <Spinner label={common('loading')} className="p-6 text-2xl" />}
      {error && (
        <>
          <FieldError>{t('failed')}</FieldError>
          <Button size="field" onClick={() => void refetch()}>{common('act.retry')}</Button>
        </>
      )}
      <ul className="flex flex-col gap-2">
        {data?.items.map(({ id, callsign, base }) => (
          <li key={id}>
            <Button size="field" className={wide} icon={<Truck aria-hidden className="size-6 shrink-0" />} onClick={() => keepPhone({ unit: { id, callsign } })}>
              <span className="min-w-0">
                <span className="block font-bold">{callsign}</span>
                <span className="block truncate text-sm text-quiet">{base}</span>
              </span>
            </Button>
          </li>
        ))}
        <li>
          <Button size="field" className={wide} icon={<UserRound aria-hidden className="size-6 shrink-0" />} onClick={() => keepPhone({ unit: { id: null, callsign: null } })}>
            {t('none')}
          </Button>
        </li>
      </ul>
    </div>
  )
}
