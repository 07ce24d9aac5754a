'use client'

import { ChevronDown, ChevronUp, Navigation, Phone, Truck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { stepsOf } from '#client/assignment/next-step.ts'
import type { ResultDialogProps, ResultWords } from '#client/assignment/result-dialog.tsx'
import { takeStep } from '#client/assignment/take-step.ts'
import { useCity } from '#client/city-context.tsx'
import { geoLink, placeWords } from '#client/place/place-words.ts'
import { useMe } from '#client/me-context.tsx'
import type { Unit } from '#contracts/unit.ts'
import type { AssignmentAction } from '#domain/assignment.ts'
import { buttonClass } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { later } from '#ui/later.tsx'
import { notify } from '#ui/toast.tsx'
import { CardHead } from './card-head.tsx'
import type { CardPlace } from './card-grid.tsx'
import { CardMore } from './card-more.tsx'
import { NextStepButton } from './next-step-button.tsx'
import type { QueueCard as Card } from './queue-cards.ts'

export type CardDialog = 'decline' | 'note' | 'callers' | 'units'
type QueueCardProps = {
  card: Card
  /** The agency's units as they stand now; `null` until they are read. */
  units: readonly Unit[] | null
  place: CardPlace
  loud: boolean
  open: boolean
  onTouch: () => void
  onOpen: () => void
  onDialog: (dialog: CardDialog) => void
  /** Hands out what the key for the next step does. */
  stepRef: (step: (() => void) | null) => void
}

const ResultDialog = later<ResultDialogProps>(() => import('#client/assignment/result-dialog.tsx').then((module) => module.ResultDialog))

const small = cx(buttonClass('plain', 'field'), 'min-w-0 flex-1 basis-0 flex-col gap-0.5! px-1! py-1.5 text-sm!')

/** One task of the agency: what it is, the next step as one large button, the rest behind one more. */
export function QueueCard({ card, units, place, loud, open, onTouch, onOpen, onDialog, stepRef }: QueueCardProps) {
  const t = useTranslations('queue')
  const actions = useTranslations('common.assignmentAction')
  const city = useCity()
  const { role } = useMe()
  const act = useAct()
  const moreId = useId()
  const [more, setMore] = useState(false)
  const [asking, setAsking] = useState(false)
  const { ticket, own } = card
  const steps = stepsOf(own.status, role)
  const busy = act.sending !== null || act.failure !== null || more
  const { onBusy } = place
  useEffect(() => {
    onBusy(ticket.id, busy)
    return () => onBusy(ticket.id, false)
  }, [onBusy, ticket.id, busy])
  const { letGo } = act
  // Once the work has moved on, what could not be sent before is no longer wanted.
  useEffect(() => letGo, [own.status, letGo])

  async function take(action: AssignmentAction, words?: ResultWords) {
    if (action === 'complete' && words === undefined) {
      setAsking(true)
      return
    }
    const outcome = await act.run(action, (signal) => takeStep({ id: ticket.id, agency: own.agency, action }, words ?? {}, signal))
    if (outcome === 'overtaken') notify({ title: t('overtaken'), detail: t('overtakenDetail') })
    if (outcome !== 'failed') setMore(false)
  }
  useEffect(() => {
    stepRef(steps.next && act.sending === null ? () => void take(steps.next ?? 'accept') : null)
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
      <CardHead card={card} loud={loud} units={units} />
      <div className="mt-auto flex flex-col gap-2 p-4 pt-3">
        {steps.next && !act.failure && <NextStepButton action={steps.next} sending={act.sending} onStep={(action) => void take(action)} />}
        {act.failure && <ActFailure act={act} size="field" label={actions(stepName(act.failure.name))} onAgain={() => void take(stepName(act.failure?.name))} />}
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
            busy={act.sending !== null}
            onStep={(action) => void take(action)}
            onDecline={() => onDialog('decline')}
            onNote={() => onDialog('note')}
            onOpen={onOpen}
          />
        )}
      </div>
      {asking && <ResultDialog type={ticket.type} agency={own.agency} onClose={() => setAsking(false)} onResult={(words) => void take('complete', words)} />}
    </li>
  )
}

const stepNames: readonly AssignmentAction[] = ['accept', 'en-route', 'on-scene', 'complete']
const stepName = (name: string | undefined): AssignmentAction => stepNames.find((step) => step === name) ?? 'accept'
