'use client'

import { ChevronDown, ChevronUp, Navigation, Phone, Truck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { stepsOf } from '#client/assignment/next-step.ts'
import type { ResultDialogProps } from '#client/assignment/result-dialog.tsx'
import { useCity } from '#client/city-context.tsx'
import { geoLink, placeWords } from '#client/place/place-words.ts'
import { useMe } from '#client/me-context.tsx'
import { RefusedWork, WaitingWork } from '#client/outbox/unsent-work.tsx'
import type { Unit } from '#contracts/unit.ts'
import type { AssignmentAction } from '#domain/assignment.ts'
import { buttonClass } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { later } from '#ui/later.tsx'
import { CardHead } from './card-head.tsx'
import type { CardPlace } from './card-grid.tsx'
import { CardMore } from './card-more.tsx'
import { NextStepButton } from './next-step-button.tsx'
import type { QueueCard as Card } from './queue-cards.ts'
import type { CardWork, TakeStep } from './use-steps.ts'

export type CardDialog = 'decline' | 'note' | 'callers' | 'units'
type QueueCardProps = {
  card: Card
  work: CardWork
  /** The agency's units as they stand now; `null` until they are read. */
  units: readonly Unit[] | null
  place: CardPlace
  loud: boolean
  open: boolean
  onTouch: () => void
  onStep: TakeStep
  /** Somebody has read why a step was refused. */
  onUnderstood: (key: string) => void
  onOpen: () => void
  onDialog: (dialog: CardDialog) => void
  /** Hands out what the key for the next step does. */
  stepRef: (step: (() => void) | null) => void
}

const ResultDialog = later<ResultDialogProps>(() => import('#client/assignment/result-dialog.tsx').then((module) => module.ResultDialog))

const small = cx(buttonClass('plain', 'field'), 'min-w-0 flex-1 basis-0 flex-col gap-0.5! px-1! py-1.5 text-sm!')

/** One task of the agency: what it is, the next step as one large button, the rest behind one more. */
export function QueueCard({ card, work, units, place, loud, open, onTouch, onStep, onUnderstood, onOpen, onDialog, stepRef }: QueueCardProps) {
  const t = useTranslations('queue')
  const city = useCity()
  const { role } = useMe()
  const moreId = useId()
  const [more, setMore] = useState(false)
  const [asking, setAsking] = useState(false)
  const { ticket, own } = card
  const { status, sending, unsent } = work
  const steps = stepsOf(status, role)
  const busy = sending !== null || unsent.length > 0 || more
  const { onBusy } = place
  useEffect(() => {
    onBusy(ticket.id, busy)
    return () => onBusy(ticket.id, false)
  }, [onBusy, ticket.id, busy])

  const take = (action: AssignmentAction) => {
    if (action === 'complete') setAsking(true)
    else {
      setMore(false)
      onStep(action)
    }
  }
  useEffect(() => {
    stepRef(steps.next && sending === null ? () => take(steps.next ?? 'accept') : null)
    return () => stepRef(null)
  })
  const label = `${city.typeName(ticket.type)} · ${placeWords(ticket.location).main ?? ticket.number}`

  return (
    <li
      data-queue-card={ticket.id}
      tabIndex={-1}
      aria-label={label}
      aria-posinset={place.index + 1}
      aria-setsize={place.count}
      {...place.attributes}
      style={place.style}
      // Not at the pointer's going down: the bar above would vanish, and the press would miss the button it was meant for.
      onClickCapture={onTouch}
      onKeyDownCapture={onTouch}
      className={cx(
        'flex flex-col overflow-hidden rounded-lg border bg-surface outline-offset-2 focus:outline-4 focus:outline-focus',
        loud ? 'border-text ring-4 ring-urgent-fill' : 'border-edge',
        open && 'ring-4 ring-accent',
      )}
    >
      <CardHead card={card} status={status} loud={loud} units={units} />
      <div className="mt-auto flex flex-col gap-2 p-4 pt-3">
        <RefusedWork work={unsent} onUnderstood={onUnderstood} />
        <WaitingWork work={unsent} />
        {steps.next && <NextStepButton action={steps.next} sending={sending} onStep={take} />}
        <div className="flex gap-2">
          <a href={geoLink(ticket.location, label)} className={small}>
            <Navigation aria-hidden className="size-6 shrink-0" />
            {t('navigate')}
          </a>
          <button type="button" className={small} onClick={() => onDialog('callers')}>
            <Phone aria-hidden className="size-6 shrink-0" />
            {t('callBack')}
          </button>
          <button type="button" className={small} onClick={() => onDialog('units')}>
            <Truck aria-hidden className="size-6 shrink-0" />
            {t('units')}
          </button>
          <button type="button" className={small} aria-expanded={more} aria-controls={more ? moreId : undefined} onClick={() => setMore(!more)}>
            {more ? <ChevronUp aria-hidden className="size-6 shrink-0" /> : <ChevronDown aria-hidden className="size-6 shrink-0" />}
            {more ? t('less') : t('more')}
          </button>
        </div>
        {more && (
          <CardMore
            id={moreId}
            steps={steps}
            busy={sending !== null}
            onStep={take}
            onDecline={() => onDialog('decline')}
            onNote={() => onDialog('note')}
            onOpen={onOpen}
          />
        )}
      </div>
      {asking && <ResultDialog type={ticket.type} agency={own.agency} onClose={() => setAsking(false)} onResult={(words) => onStep('complete', words)} />}
    </li>
  )
}
