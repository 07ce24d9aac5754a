'use client'

import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { TypeIcon } from '#client/marks/type-icon.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { complaintTypes } from './complaint-types.ts'

/** Which service is complained about, each by its number; with the agency the ticket will go to. */
export function ComplaintPanel({ onChoose }: { onChoose: (type: string) => void }) {
  const t = useTranslations('calls.complaint')
  const { types, typeName, planOf, agencyName } = useCity()
  return (
    <section aria-label={t('title')} className="border-b-2 border-accent bg-accent-soft px-4 py-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="text-base font-bold">{t('title')}</h2>
        <p role="alert" className="text-sm text-quiet">{t('hint')}</p>
      </div>
      <ol className="mt-1.5 grid grid-cols-1 gap-1.5 sm:grid-cols-3 xl:grid-cols-5 2xl:grid-cols-9">
        {complaintTypes(types).map(({ code, icon }, index) => {
          const lead = planOf(code)?.lead
          return (
            <li key={code}>
              <button
                type="button"
                aria-keyshortcuts={String(index + 1)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(code)}
                className="flex h-full min-h-12 w-full items-center gap-2 rounded-md border border-edge bg-raised px-2.5 py-1.5 text-left text-sm hover:border-text"
              >
                <Kbd keys={String(index + 1)} />
                <TypeIcon icon={icon} className="size-5 shrink-0" />
                <span className="min-w-0">
                  <span className="block leading-4 font-semibold">{typeName(code)}</span>
                  {lead !== undefined && <span className="text-quiet">{agencyName(lead)}</span>}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
