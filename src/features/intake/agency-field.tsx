'use client'

import { Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { FieldError } from '#ui/field-error.tsx'
import { ToggleGroup } from '#ui/toggle-group.tsx'

type AgencyFieldProps = {
  chosen: readonly string[]
  plan: ResponsePlanData | null
  /** The agencies of the plan, with those that the answers add. */
  planned: readonly string[]
  error: string | undefined
  onToggle: (agency: string) => void
}

/** Who is sent: those of the response plan pressed, its lead marked; any other agency or partner can be pressed too. */
export function AgencyField({ chosen, plan, planned, error, onToggle }: AgencyFieldProps) {
  const t = useTranslations('intake.agencies')
  const { agencies, agencyOf } = useCity()
  const option = (code: string) => {
    const { shortName, kind, hasAccount } = agencyOf(code)
    const byPhone = kind === 'partner' && !hasAccount
    return {
      value: code,
      icon: byPhone ? <Phone aria-hidden className="size-4" /> : undefined,
      label: (
        <>
          {shortName}
          {code === plan?.lead && <span className="text-xs font-bold uppercase">{t('lead')}</span>}
          {byPhone && <span className="sr-only">({t('byPhone')})</span>}
        </>
      ),
    }
  }
  const group = (label: string, codes: readonly string[]) => (
    <ToggleGroup
      multiple
      label={label}
      options={codes.map(option)}
      value={chosen.filter((code) => codes.includes(code))}
      onValueChange={(pressed) => codes.filter((code) => pressed.includes(code) !== chosen.includes(code)).forEach(onToggle)}
    />
  )
  const others = agencies.map(({ code }) => code).filter((code) => !planned.includes(code))
  return (
    <div data-field="agencies" className="flex flex-col gap-1">
      <p className="text-sm font-semibold">{t('label')}</p>
      <div className="flex flex-col gap-2">
        {planned.length > 0 && group(t('label'), planned)}
        {group(t('others'), others)}
      </div>
      {plan !== null && chosen.length === 0 && <p className="text-sm font-medium text-urgent">{t('none')}</p>}
      {error && <FieldError>{error}</FieldError>}
    </div>
  )
}
