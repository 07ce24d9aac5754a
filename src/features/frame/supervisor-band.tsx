'use client'

import { BellOff, Siren } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useCity } from '#client/city-context.tsx'
import { placeWords } from '#client/place/place-words.ts'
import { AlertBand } from '#ui/alert-band.tsx'
import { Button } from '#ui/button.tsx'
import type { SupervisorAlarm } from './supervisor-alarms.ts'

type SupervisorBandProps = { alarms: readonly SupervisorAlarm[]; loud: boolean; onSilence: () => void }

/** Whom nobody has answered, on every page of the supervisor. Silence ends the sound; only an act ends the band. */
export function SupervisorBand({ alarms, loud, onSilence }: SupervisorBandProps) {
  const t = useTranslations('frame.alarm')
  const common = useTranslations('common')
  const city = useCity()
  const [worst] = alarms
  if (worst === undefined) return null
  const { ticket, assignment, must } = worst
  const clock = assignment.overdue?.clock ?? 'accept'
  const where = {
    agency: city.agencyName(assignment.agency),
    type: city.typeName(ticket.type),
    place: placeWords(ticket.location).main ?? common('noAddress'),
  }
  return (
    <AlertBand
      tone="critical"
      icon={<Siren aria-hidden className="size-5 shrink-0" />}
      action={
        <span className="flex flex-wrap items-center gap-2">
          {alarms.length > 1 && <span>{t('more', { count: alarms.length - 1 })}</span>}
          <Link href={`/map?ticket=${ticket.id}`} className="inline-flex min-h-10 items-center rounded-md border border-white px-3.5 hover:underline">
            {t('open')}
          </Link>
          {loud && (
            <Button className="border-white! bg-transparent! text-white!" icon={<BellOff aria-hidden className="size-5" />} onClick={onSilence}>
              {t('silence')}
            </Button>
          )}
        </span>
      }
    >
      {must && `${t('must')} · `}
      {t(assignment.status === 'declined' ? 'declined' : city.agencyOf(assignment.agency).kind === 'partner' ? 'handover' : clock)} · {t('where', where)}
    </AlertBand>
  )
}
