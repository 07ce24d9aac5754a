'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { useKeyHelp } from '#client/key-help.ts'
import { UnitStatusMark } from '#client/marks/unit-status-mark.tsx'
import { useMovingUnits, useUnits } from '#client/units/use-units.ts'
import { unitStatuses, type UnitStatus } from '#domain/unit.ts'
import { AlertBand } from '#ui/alert-band.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { ToggleGroup } from '#ui/toggle-group.tsx'
import { countUnits, groupUnits } from './group-units.ts'
import { UnitCard } from './unit-card.tsx'
import { UnitDialog } from './unit-dialog.tsx'
import { useBoardKeys } from './use-board-keys.ts'

/** The units that the person may see, by agency and status: the agency's own, or the whole city's. */
export function UnitsScreen() {
  const t = useTranslations('units.board')
  const common = useTranslations('common')
  const city = useCity()
  const { units, failed, again } = useUnits()
  useMovingUnits()
  const [openId, setOpenId] = useState<string | null>(null)
  const [only, setOnly] = useState<UnitStatus[]>([])
  const board = useRef<HTMLDivElement>(null)
  useBoardKeys(board)
  useKeyHelp(useMemo(() => keyHelp(t), [t]))
  const shown = useMemo(() => groupUnits(units?.filter(({ status }) => only.length === 0 || only.includes(status)) ?? []), [units, only])
  const counts = countUnits(units ?? [])
  const opened = units?.find(({ id }) => id === openId)
  return (
    <div ref={board} className="mx-auto flex w-full max-w-[150rem] flex-col gap-5 p-3 sm:p-4">
      <header className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <h1 className="text-xl font-bold">{t('title')}</h1>
        {units && (
          <ToggleGroup
            multiple
            label={t('filter')}
            value={only}
            onValueChange={setOnly}
            options={unitStatuses.map((status) => ({
              value: status,
              label: <span className="inline-flex items-center gap-2"><Pressable status={status} /><strong className="text-base tabular-nums">{counts[status]}</strong></span>,
            }))}
          />
        )}
      </header>
      {failed && (
        <AlertBand tone="critical" action={<Button onClick={again}>{common('act.retry')}</Button>}>
          {t('failed')}
        </AlertBand>
      )}
      {!units && !failed && <Spinner label={common('loading')} className="p-8 text-3xl text-faint" />}
      {units && shown.length === 0 && <EmptyState title={t('empty')} />}
      {shown.map(({ agency, byStatus }) => (
        <section key={agency} aria-label={city.agencyOf(agency).name} className="flex flex-col gap-3">
          <h2 className="border-b border-line pb-1 text-lg font-bold">{city.agencyName(agency)}</h2>
          {byStatus.map((group) => (
            <div key={group.status} className="flex flex-col gap-2">
              <h3 className="flex items-center gap-2 text-base">
                <UnitStatusMark status={group.status} />
                <span className="text-quiet tabular-nums">{group.units.length}</span>
              </h3>
              <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-2.5">
                {group.units.map((unit) => (
                  <li key={unit.id} className="flex">
                    <UnitCard unit={unit} onOpen={() => setOpenId(unit.id)} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {opened && <UnitDialog unit={opened} onClose={() => setOpenId(null)} />}
    </div>
  )
}

/** A status on a key that can be pressed: the key's own colour, not that of the status. */
const Pressable = ({ status }: { status: UnitStatus }) => <UnitStatusMark status={status} className="text-inherit!" />

const keyHelp = (t: ReturnType<typeof useTranslations<'units.board'>>) => ({
  title: t('keys'),
  keys: [
    { keys: 'j', label: t('next') },
    { keys: 'k', label: t('previous') },
    { keys: '↓ ↑', label: t('row') },
    { keys: 'Enter', label: t('open') },
  ],
})
