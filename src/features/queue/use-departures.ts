'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useCity } from '#client/city-context.tsx'
import { useLiveEvents, useLiveStore } from '#client/live-context.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { useMe } from '#client/me-context.tsx'
import { isActive } from '#domain/assignment.ts'
import { notify } from '#ui/toast.tsx'
import { departureOf, vanishedFrom, type Departure } from './departure.ts'
import { activeCard, type QueueCard } from './queue-cards.ts'

/** Tells shortly why a card left the desk when somebody else took it off. */
export function useDepartures(): void {
  const t = useTranslations('queue.departure')
  const roles = useTranslations('common.role')
  const city = useCity()
  const me = useMe()
  const store = useLiveStore()
  const known = useRef(new Map<string, QueueCard>())

  const tell = ({ reason, ticket, actor }: Departure) => {
    const who = actor === null ? '' : actor.agency === null ? roles(actor.role) : actor.name
    notify({
      title: t(reason, { who }),
      detail: t('which', { number: shortNumber(ticket.number), type: city.typeName(ticket.type), place: ticket.location.address ?? ticket.location.kelurahan ?? '' }),
    })
  }

  useLiveEvents((event) => {
    if (!event.ticket) return
    const departure = departureOf(event, known.current.get(event.ticket.id), me.id)
    if (departure) tell(departure)
    const own = event.ticket.assignments.find(({ agency }) => agency === me.agency)
    if (own && isActive(own.status)) known.current.set(event.ticket.id, { ticket: event.ticket, own })
    else known.current.delete(event.ticket.id)
  })

  const boardReadAnew = useEffectEvent(() => {
    const work = [...store.getState().tickets.values()].flatMap((ticket) => activeCard(ticket, me.agency ?? '') ?? [])
    vanishedFrom(known.current.values(), work).forEach(tell)
    known.current = new Map(work.map((card) => [card.ticket.id, card]))
  })
  useEffect(() => {
    boardReadAnew()
    return store.subscribe((state, before) => {
      if (before.held !== null && state.held === null) boardReadAnew()
    })
  }, [store])
}
