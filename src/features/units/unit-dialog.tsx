'use client'

import { Ban, CircleCheck, Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useEffect, useEffectEvent, useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { isTyping } from '#client/is-typing.ts'
import { shortNumber } from '#client/marks/short-number.ts'
import { UnitStatusMark } from '#client/marks/unit-status-mark.tsx'
import { useMe } from '#client/me-context.tsx'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { Unit } from '#contracts/unit.ts'
import { pagesOf } from '#domain/pages.ts'
import { checkUnitStatus, keepsUnitsOf, unitOutReasons, type UnitOutReason } from '#domain/unit.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { PositionLine } from './position-line.tsx'
import { UnitForm } from './unit-form.tsx'
import { useUnitStatus } from './use-unit-status.ts'

/** What is known of a unit, its status set with one press or one key, and its base and crew changed. */
export function UnitDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const t = useTranslations('units')
  const common = useTranslations('common')
  const [editing, setEditing] = useState(false)
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={editing ? t('edit.title', { callsign: unit.callsign }) : unit.callsign} closeLabel={common('act.close')}>
      {editing ? <UnitForm unit={unit} onDone={() => setEditing(false)} /> : <UnitFacts unit={unit} onEdit={() => setEditing(true)} onDone={onClose} />}
    </Dialog>
  )
}

function UnitFacts({ unit, onEdit, onDone }: { unit: Unit; onEdit: () => void; onDone: () => void }) {
  const t = useTranslations('units')
  const city = useCity()
  const me = useMe()
  const words = useProblemWords()
  const { set, sending, error } = useUnitStatus(unit, onDone)
  const { task } = unit
  const may = (to: 'available' | 'out_of_service') => checkUnitStatus({ agency: unit.agency, onTicket: task !== null }, to, me)
  const out = (reason: UnitOutReason) => void set('out_of_service', reason)
  const free = may('available') === 'allowed' && unit.status !== 'available'
  const mayEdit = keepsUnitsOf(me, unit.agency)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
    const reason = unitOutReasons[Number(event.key) - 1]
    if (event.key.toLowerCase() === 'u' && mayEdit) onEdit()
    else if (event.key.toLowerCase() === 's' && free) void set('available', null)
    else if (reason !== undefined && may('out_of_service') === 'allowed') out(reason)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const facts = [
    [t('card.agency'), city.agencyName(unit.agency)],
    [t('card.kind'), city.kindName(unit.kind)],
    [t('card.base'), unit.base],
    [t('card.crew'), Object.entries(unit.crew).map(([role, count]) => t('board.crewOf', { count, role: city.crewRoleName(role) })).join(', ') || '–'],
  ] as const
  return (
    <div className="flex flex-col gap-4 pointer-coarse:[&_kbd]:hidden">
      <UnitStatusMark status={unit.status} className="text-xl" />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-base">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <dt className="text-quiet">{t('card.position')}</dt>
        <dd><PositionLine position={unit.position} /></dd>
        <dt className="text-quiet">{t('card.task')}</dt>
        <dd>{task ? t('board.task', { number: shortNumber(task.number), type: city.typeName(task.type) }) : t('card.free')}</dd>
      </dl>
      {mayEdit && <Button className="self-start" icon={<Pencil aria-hidden className="size-5" />} keys="U" onClick={onEdit}>{t('edit.open')}</Button>}
      {task && pagesOf(me.role).includes('map') && (
        <Link href={`/map?ticket=${task.ticketId}`} className="inline-flex min-h-10 items-center font-semibold underline">
          {t('card.toMap', { number: shortNumber(task.number) })}
        </Link>
      )}
      <div className="flex flex-col gap-1.5">
        {task && <p className="text-base text-quiet">{t('card.onTask')}</p>}
        {free && (
          <Button size="field" tone="primary" className="justify-start!" icon={<CircleCheck aria-hidden className="size-6" />} keys="S" busy={sending} onClick={() => void set('available', null)}>
            {t('card.setAvailable')}
          </Button>
        )}
      </div>
      {may('out_of_service') === 'allowed' && (
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1 text-base font-semibold">{t('card.out')}</legend>
          {task && <p className="text-base text-quiet">{t('card.outOnTask')}</p>}
          {unitOutReasons.map((reason, index) => (
            <Button
              key={reason} size="field" className="justify-start!" icon={<Ban aria-hidden className="size-6" />} keys={String(index + 1)} disabled={sending}
              aria-pressed={unit.status === 'out_of_service' && unit.outReason === reason} onClick={() => out(reason)}
            >
              <span className="grow text-left first-letter:uppercase">{t(`outReason.${reason}`)}</span>
            </Button>
          ))}
        </fieldset>
      )}
      {error !== null && <FieldError>{`${words(error).title}. ${words(error).detail}`}</FieldError>}
    </div>
  )
}
