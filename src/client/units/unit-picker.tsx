'use client'

import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Assignment, Ticket } from '#contracts/ticket.ts'
import type { UnitSuggestion } from '#contracts/unit.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { ActFailure } from '../act/act-failure.tsx'
import { useTicket } from '../live-context.tsx'
import { shortNumber } from '../marks/short-number.ts'
import { DivertQuestion } from './divert-question.tsx'
import { PickerList } from './picker-list.tsx'
import { useSetUnits, type BusyTask } from './use-set-units.ts'
import { useUnitSuggestions } from './use-unit-suggestions.ts'

export type UnitPickerProps = { ticket: Ticket; agency: string; onClose: () => void }

const taskOf = ({ unit }: UnitSuggestion): BusyTask | null =>
  unit.task && { unitId: unit.id, callsign: unit.callsign, ticketId: unit.task.ticketId, number: unit.task.number, type: unit.task.type }

/** Says which units go: the nearest suitable free one first. A busy one is never taken from its task without the question. */
export function UnitPicker({ ticket: known, agency, onClose }: UnitPickerProps) {
  const t = useTranslations('units')
  const common = useTranslations('common')
  const input = useRef<HTMLInputElement>(null)
  const ticket = useTicket(known.id) ?? known
  const own: Assignment | undefined = ticket.assignments.findLast((assignment) => assignment.agency === agency)
  const units = own?.units ?? []
  const here = units.map(({ id }) => id)
  const { items, error, again } = useUnitSuggestions(ticket.id, agency)
  const { act, set, taken } = useSetUnits(ticket.id, agency)
  const [asked, setAsked] = useState<BusyTask | null>(null)
  const [said, setSaid] = useState('')
  const question = asked ?? taken
  const isAsked = question !== null
  const wasAsked = useRef(false)
  const leaving = useRef(false)
  // Back from the question, before the dialog takes the focus that it finds lost.
  useLayoutEffect(() => {
    if (wasAsked.current && !isAsked) input.current?.focus()
    wasAsked.current = isAsked
  }, [isAsked])

  const choose = (suggestion: UnitSuggestion) => {
    const { unit } = suggestion
    act.letGo()
    const task = taskOf(suggestion)
    if (here.includes(unit.id)) setSaid(t('hereAlready', { callsign: unit.callsign }))
    else if (unit.status === 'out_of_service') setSaid(t('notChoosable', { callsign: unit.callsign, reason: t(`outReason.${unit.outReason ?? 'other'}`) }))
    else if (task) {
      setSaid('')
      setAsked(task)
    } else void join(unit)
  }
  async function join({ id, callsign }: { id: string; callsign: string }, divert = false) {
    const outcome = await set({ join: [id], divert })
    if (outcome === 'done') setSaid(t('joined', { callsign }))
    if (outcome !== 'failed') back()
    if (outcome === 'done' && leaving.current) onClose()
    leaving.current = false
  }
  async function leave({ id, callsign }: { id: string; callsign: string }) {
    if ((await set({ leave: [id] })) === 'done') setSaid(t('left', { callsign }))
    input.current?.focus()
  }
  const back = () => {
    setAsked(null)
    act.letGo()
    input.current?.focus()
  }

  /** What is under way is waited for: it may end in a question. */
  const done = () => {
    if (act.sending === null) onClose()
    else leaving.current = true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isAsked) return
    event.preventDefault()
    done()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="wide"
      title={t('pickerTitle', { number: shortNumber(ticket.number) })}
      description={t('pickerHint')}
      closeLabel={common('act.close')}
      initialFocus={input}
      footer={!isAsked && (
        <Button tone="primary" icon={<Check aria-hidden className="size-5" />} keys="Ctrl+Enter" className="pointer-coarse:[&_kbd]:hidden" onClick={done}>{t('pickerDone')}</Button>
      )}
    >
      <div className="flex flex-col gap-3" onKeyDown={onKeyDown}>
        {units.length > 0 && (
          <ul aria-label={t('assigned')} className="flex flex-wrap gap-2">
            {units.map((unit) => (
              <li key={unit.id}>
                <Button icon={<X aria-hidden className="size-5" />} aria-label={t('release', { callsign: unit.callsign })} disabled={act.sending !== null} onClick={() => void leave(unit)}>
                  {unit.callsign}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <p role="status" className="text-base font-semibold empty:hidden">{said}</p>
        {question ? (
          <DivertQuestion
            task={question}
            to={ticket.number}
            overtaken={asked === null}
            busy={act.sending !== null}
            onBack={back}
            onDivert={() => void join({ id: question.unitId, callsign: question.callsign }, true)}
          />
        ) : (
          <>
            <ActFailure act={act} label={t('units')} size="field" />
            {error && (
              <>
                <FieldError>{t('failed')}</FieldError>
                <Button size="field" onClick={again}>{common('act.retry')}</Button>
              </>
            )}
            {/* The field stands from the start: what is typed while the list is on its way counts. */}
            <PickerList items={items ?? []} here={here} inputRef={input} onChoose={choose} />
            {items?.length === 0 && <p className="text-base text-quiet">{t('noUnits')}</p>}
            {!items && !error && <Spinner label={common('loading')} className="p-6 text-2xl" />}
          </>
        )}
      </div>
    </Dialog>
  )
}
