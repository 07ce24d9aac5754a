'use client'

import { History, PhoneCall, ShieldBan, UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { useCity } from '#client/city-context.tsx'
import { Age } from '#client/marks/age.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { useFormat } from '#client/use-format.ts'
import type { CallerHistory } from '#contracts/api/caller-endpoints.ts'
import { misusesBorne, silencesThatAsk } from '#domain/misuse.ts'
import { Badge } from '#ui/badge.tsx'
import { Button } from '#ui/button.tsx'
import type { Placed } from '../similar-places.ts'
import type { AddCaller, Target } from '../use-add-caller.ts'
import type { KnownCaller } from './use-caller.ts'

export type CallerPanelProps = {
  caller: KnownCaller | null
  /** The name in the form. */
  name: string
  onName: (name: string) => void
  /** Their open tickets that this call can be added to, each with its key. */
  ownOpen: readonly Placed<Target, string>[]
  adding: AddCaller
  onOpenTicket: (ticketId: string) => void
}

/** What the number that calls has done before: calls by kind, tickets, misuse, silence, the last name. */
export function CallerPanel({ caller, name, onName, ownOpen, adding, onOpenTicket }: CallerPanelProps) {
  const t = useTranslations('calls.caller')
  if (!caller) return null
  const { shown, history, failed } = caller
  return (
    <section aria-labelledby="caller-history" className="flex flex-col gap-1.5 px-4 py-2.5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id="caller-history" className="flex items-center gap-2 text-base font-bold">
          <History aria-hidden className="size-5" />
          {t('title', { phone: shown })}
        </h2>
        {history && <Tallies history={history} />}
        {!history && <p className="text-sm text-faint">{failed ? t('failed') : t('reading')}</p>}
      </div>
      {history && history.silences.count >= silencesThatAsk && (
        <p role="alert" className="flex items-center gap-2 rounded-md bg-urgent-soft px-2.5 py-1.5 text-base font-semibold text-urgent">
          <PhoneCall aria-hidden className="size-5 shrink-0" />
          {t('silences', history.silences)}
        </p>
      )}
      {history?.name && name.trim() === '' && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          {t('name', { name: history.name })}
          <Button onClick={() => onName(history.name ?? '')}>{t('useName')}</Button>
        </p>
      )}
      {history && history.misuses > 0 && (
        <p className="flex items-center gap-2 text-sm">
          <ShieldBan aria-hidden className="size-4 shrink-0 text-quiet" />
          {t('misuses', { count: history.misuses, borne: misusesBorne })}
          {history.block?.state === 'proposed' && <Badge tone="urgent">{t('proposed')}</Badge>}
        </p>
      )}
      {history && <Tickets tickets={history.tickets} ownOpen={ownOpen} adding={adding} onOpen={onOpenTicket} />}
    </section>
  )
}

function Tallies({ history: { calls, tallies } }: { history: CallerHistory }) {
  const t = useTranslations('calls.caller')
  const category = useTranslations('common.callCategory')
  const format = useFormat()
  const last = tallies.map(({ lastAt }) => lastAt).sort().at(-1)
  if (calls === 0 || last === undefined) return <p className="text-sm text-quiet">{t('first')}</p>
  return (
    <p className="text-sm text-quiet">
      <strong className="text-text">{t('calls', { count: calls })}</strong>
      {tallies.map(({ category: code, count }) => (
        <Fragment key={code}>
          {' · '}
          <span className="whitespace-nowrap">{t('tally', { category: category(code), count })}</span>
        </Fragment>
      ))}
      {` · ${t('last', { time: format.dateTime(last) })}`}
    </p>
  )
}

type TicketsProps = Pick<CallerPanelProps, 'ownOpen' | 'adding'> & { tickets: CallerHistory['tickets']; onOpen: (ticketId: string) => void }

function Tickets({ tickets, ownOpen, adding, onOpen }: TicketsProps) {
  const t = useTranslations('common')
  const words = useTranslations('calls.caller')
  const { typeName } = useCity()
  if (tickets.length === 0) return null
  return (
    <ul className="flex flex-col">
      {tickets.map(({ ticketId, number, type, status, open, openedAt, place }) => (
        <li key={ticketId} className="flex flex-wrap items-center gap-x-3">
          <button
            type="button"
            onClick={() => onOpen(ticketId)}
            className="flex min-h-10 min-w-0 grow basis-56 flex-wrap items-center gap-x-2 rounded-md px-2 text-left text-sm hover:bg-sunken"
          >
            <span className="font-semibold tabular-nums">{shortNumber(number)}</span>
            <span className={open ? 'font-semibold' : 'text-quiet'}>{typeName(type)}</span>
            {place !== null && <span className="max-w-full truncate text-quiet">{place}</span>}
            <Badge tone={open ? 'accent' : 'neutral'}>{t(`ticketStatus.${status}`)}</Badge>
            <Age since={openedAt} className="text-faint" />
          </button>
          {ownOpen
            .filter(({ item }) => item.ticketId === ticketId)
            .map(({ letter, item }) => (
              <Button
                key={letter}
                keys={`Alt+${letter}`}
                icon={<UserPlus aria-hidden className="size-5" />}
                busy={adding.busy === ticketId}
                onClick={() => void adding.add(item)}
              >
                {words('add')}
              </Button>
            ))}
        </li>
      ))}
    </ul>
  )
}
