'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useCity } from '#client/city-context.tsx'
import { useKeyHelp } from '#client/key-help.ts'
import { RefusedWork, WaitingWork } from '#client/outbox/unsent-work.tsx'
import { useUnits } from '#client/units/use-units.ts'
import { useBackCloses } from '#client/use-back-closes.ts'
import { cx } from '#ui/cx.ts'
import { later } from '#ui/later.tsx'
import { AlarmBar } from './alarm-bar.tsx'
import type { CardDialogsProps } from './card-dialogs.tsx'
import { CardGrid } from './card-grid.tsx'
import { FinishedList } from './finished-list.tsx'
import { QueueCard, type CardDialog } from './queue-card.tsx'
import type { QueueCard as Card } from './queue-cards.ts'
import { QueueEmpty } from './queue-empty.tsx'
import { useAlarm } from './use-alarm.ts'
import { useDepartures } from './use-departures.ts'
import { useDesk } from './use-desk.ts'
import { useQueueKeys, type CardKey } from './use-queue-keys.ts'
import { useSteps } from './use-steps.ts'

const CardDialogs = later<CardDialogsProps>(() => import('./card-dialogs.tsx').then((module) => module.CardDialogs))

type TicketSlot = { ticketId: string; onClose: () => void }
type QueueScreenProps = { /** Shows a whole ticket beside the cards. */ renderTicket: (slot: TicketSlot) => ReactNode }

/** The desk of an agency: its tasks by need of attention, loud while a new one is untouched. */
export function QueueScreen({ renderTicket }: QueueScreenProps) {
  const t = useTranslations('queue')
  const city = useCity()
  const desk = useDesk()
  const { agency, work, finished } = desk
  const alarm = useAlarm(desk)
  const steps = useSteps()
  const { units } = useUnits({ enabled: desk.crewed })
  const list = useRef<HTMLUListElement>(null)
  const nextSteps = useRef(new Map<string, () => void>())
  const [openId, setOpenId] = useState<string | null>(null)
  const [asked, setAsked] = useState<{ card: Card; dialog: CardDialog } | null>(null)
  // A card that has left the desk must not take along what is being written about it.
  const askedCard = asked && (work.find(({ ticket }) => ticket.id === asked.card.ticket.id) ?? asked.card)
  const left = steps.unsent.filter(({ ticketId }) => !work.some(({ ticket }) => ticket.id === ticketId))
  useDepartures()
  useBackCloses(openId !== null, () => setOpenId(null))
  useKeyHelp(useMemo(() => keyHelp(t), [t]))
  useQueueKeys(list, (id: string, key: CardKey) => {
    const card = work.find(({ ticket }) => ticket.id === id)
    if (!card) return
    if (key === 'step') nextSteps.current.get(id)?.()
    else if (key === 'open') setOpenId(id)
    else if (key !== 'decline' || steps.workOn(card).status === 'pending') setAsked({ card, dialog: key })
  })

  return (
    <div className="relative flex h-full flex-col overflow-hidden">
      <div className={cx(openId && 'sm:pr-[27rem]')}>
        <AlarmBar loud={alarm.loud} pressing={alarm.pressing} onSilence={() => alarm.touch(work)} />
      </div>
      <div className={cx('min-h-0 grow overflow-y-auto', openId && 'sm:pr-[27rem]')}>
        <div className="mx-auto flex max-w-[150rem] flex-col gap-3 p-2 sm:p-4">
          <h1 className="px-1 text-base font-semibold">
            {t('title', { agency: city.agencyOf(agency).shortName, count: work.length })}
          </h1>
          {/* What was done about a card that has left the desk since. */}
          <RefusedWork work={left} onUnderstood={steps.understood} />
          <WaitingWork work={left} />
          {work.length === 0 && <QueueEmpty />}
          <CardGrid
            cards={work}
            label={t('list')}
            listRef={list}
            kept={openId}
            renderCard={(card, place) => (
              <QueueCard
                key={card.ticket.id}
                card={card}
                work={steps.workOn(card)}
                units={units}
                place={place}
                loud={alarm.isLoud(card)}
                open={openId === card.ticket.id}
                onTouch={() => alarm.touch([card])}
                onStep={(action, words) => void steps.take(card, action, words)}
                onUnderstood={steps.understood}
                onOpen={() => setOpenId(card.ticket.id)}
                onDialog={(dialog) => setAsked({ card, dialog })}
                stepRef={(step) => {
                  if (step) nextSteps.current.set(card.ticket.id, step)
                  else nextSteps.current.delete(card.ticket.id)
                }}
              />
            )}
          />
          <FinishedList cards={finished} onOpen={setOpenId} />
        </div>
      </div>
      {openId && renderTicket({ ticketId: openId, onClose: () => setOpenId(null) })}
      {asked && askedCard && <CardDialogs card={askedCard} dialog={asked.dialog} onStep={(action, words) => void steps.take(askedCard, action, words)} onClose={() => setAsked(null)} />}
    </div>
  )
}

const keyHelp = (t: ReturnType<typeof useTranslations<'queue'>>) => ({
  title: t('keys.title'),
  keys: [
    { keys: 'j', label: t('keys.next') },
    { keys: 'k', label: t('keys.previous') },
    { keys: 'Enter', label: t('keys.step') },
    { keys: 'o', label: t('keys.open') },
    { keys: 'u', label: t('keys.units') },
    { keys: 'n', label: t('keys.note') },
    { keys: 'd', label: t('keys.decline') },
  ],
})
