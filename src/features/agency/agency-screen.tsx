'use client'

import { useTranslations } from 'next-intl'
import { useSearchParams } from 'next/navigation'
import { useCity } from '#client/city-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { Select } from '#ui/select.tsx'
import { DutySection } from './duty-section.tsx'
import { TimesSection } from './times-section.tsx'
import { UnitsSection } from './units-section.tsx'
import { WorkSection } from './work-section.tsx'

/** An agency's own page: who is on duty, what it has to do, how fast it is, which units it has. Those who lead the centre choose the agency. */
export function AgencyScreen() {
  const t = useTranslations('agency')
  const me = useMe()
  const { agencies } = useCity()
  const asked = useSearchParams().get('agency')
  const known = agencies.filter(({ hasAccount }) => hasAccount)
  const agency = me.agency ?? known.find(({ code }) => code === asked)?.code ?? known[0]?.code
  if (agency === undefined) return <p className="p-4">{t('noAgencies')}</p>
  const name = agencies.find(({ code }) => code === agency)?.name ?? agency
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-6 p-4">
      <div className="flex flex-wrap items-end gap-4">
        <div className="min-w-0 grow">
          <h1 className="text-2xl font-bold">{t('title')}</h1>
          <p className="text-quiet">{name}</p>
        </div>
        {me.agency === null && (
          <Select
            className="w-64"
            label={t('choose')}
            options={known.map(({ code, shortName }) => ({ value: code, label: shortName }))}
            value={agency}
            // The history API and not the router: no request to the server, and Next hands the change to useSearchParams.
            onValueChange={(code) => window.history.replaceState(null, '', `?agency=${code}`)}
          />
        )}
      </div>
      <DutySection key={agency} agency={agency} />
      <WorkSection agency={agency} />
      <TimesSection agency={agency} />
      <UnitsSection agency={agency} />
    </div>
  )
}
