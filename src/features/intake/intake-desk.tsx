'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useCity } from '#client/city-context.tsx'
import type { Outgoing } from '#client/outbox/outgoing.ts'
import { useOutbox } from '#client/outbox/outbox-context.tsx'
import { useBackCloses } from '#client/use-back-closes.ts'
import { useFormat } from '#client/use-format.ts'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { LatLng } from '#domain/geo.ts'
import { later } from '#ui/later.tsx'
import { notify } from '#ui/toast.tsx'
import { BlockBand } from './caller/block-band.tsx'
import { useBlockPass } from './caller/use-block-pass.ts'
import { useCaller } from './caller/use-caller.ts'
import type { CallbackStripProps } from './callbacks/callback-strip.tsx'
import { ComplaintPanel } from './complaint/complaint-panel.tsx'
import { complaintOfKey } from './complaint/complaint-types.ts'
import { DraftList } from './draft-list.tsx'
import { isBlank, isCallOnly } from './draft.ts'
import type { DraftChange } from './draft-change.ts'
import { fieldOfChange, firstAtFault, type FormField } from './field-errors.ts'
import type { GuidePanelProps } from './guide-panel.tsx'
import { IntakeForm } from './intake-form.tsx'
import { KnownPanels } from './known-panels.tsx'
import { LaneBar } from './lane-bar.tsx'
import { nextTask } from './next-task.ts'
import { OpenTickets } from './open-tickets.tsx'
import { SendBar } from './send-bar.tsx'
import { zoomOf } from './place-words.ts'
import { sentenceOf } from './sentence.ts'
import { ShiftCallsLine } from './shift-calls.tsx'
import { readDraft } from './drafts-storage.ts'
import { UnsentList } from './unsent-list.tsx'
import { SilencePanel } from './silence/silence-panel.tsx'
import { useResponseWords } from './silence/use-response-words.ts'
import { useSilentCheck } from './silence/use-silent-check.ts'
import { useArea } from './use-area.ts'
import { useCallLane } from './use-call-lane.ts'
import { freshStamp, useDrafts } from './use-drafts.ts'
import { useFormKeys } from './use-form-keys.ts'
import { usePaperCommands } from './use-paper-commands.ts'
import { useGuide } from './use-guide.ts'
import { useKnown } from './use-known.ts'
import { useSendPlaced } from './use-send-placed.ts'
import { useSendTicket } from './use-send-ticket.ts'
import { useShiftCalls } from './use-shift-calls.ts'

export type MapSlot = {
  readonly value: LatLng | null
  readonly onPick: (point: LatLng) => void
  /** Where to look: a new object whenever a place was chosen. */
  readonly focus: (LatLng & { readonly zoom: number }) | null
}
export type TicketSlot = { readonly ticketId: string; readonly onClose: () => void }

type IntakeDeskProps = { renderMap: (slot: MapSlot) => ReactNode; renderTicket: (slot: TicketSlot) => ReactNode }

const GuidePanel = later<GuidePanelProps>(() => import('./guide-panel.tsx').then((module) => module.GuidePanel))
const CallbackStrip = later<CallbackStripProps>(() => import('./callbacks/callback-strip.tsx').then((module) => module.CallbackStrip))

/** A silent call in which somebody answered: an emergency until proven otherwise, as urgent as its plan says. */
const silentResponseType = 'hening-berespons'

/** The call-taker's desk: the form in the order of speech, the lane, the open tickets; map and ticket come from outside. */
export function IntakeDesk({ renderMap, renderTicket }: IntakeDeskProps) {
  const t = useTranslations('intake')
  const { planOf, types } = useCity()
  const form = useRef<HTMLDivElement>(null)
  const [ticketId, setTicketId] = useState<string | null>(null)
  const { drafts, dispatch, latest } = useDrafts()
  const draft = drafts.current
  const plan = draft.type === null ? null : planOf(draft.type)
  const readOut = useGuide(draft)
  const area = useArea(draft.point)
  const focus = useMemo(() => draft.place && { lat: draft.place.lat, lng: draft.place.lng, zoom: zoomOf(draft.place.precision) }, [draft.place])
  const shift = useShiftCalls()
  const format = useFormat()
  const caller = useCaller(draft.phone)
  const blockPass = useBlockPass()
  const block = caller?.history?.block?.state === 'active' ? caller.history.block : null
  const silences = caller?.history?.silences ?? null
  const problemWords = useProblemWords()
  const outbox = useOutbox()
  useBackCloses(ticketId !== null, () => setTicketId(null))

  // At once: the next letter typed belongs to that field.
  const goTo = (field: FormField) => form.current?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea, button)`)?.focus()
  const goToBegin = () => goTo(latest.current.current.paper === null ? 'where' : 'paper')
  const sending = useSendTicket({
    latest,
    dispatch,
    onGone: () => void nextTask().then(goToBegin),
    onDelivered: (_report, delivery) => {
      if (delivery.kind === 'refused') notify({ tone: 'problem', ...problemWords(delivery.error) })
    },
    onRefused: (errors) => {
      const field = firstAtFault(errors)
      if (field !== null) goTo(field)
    },
  })
  const state = sending.states[draft.key]

  const change = (next: DraftChange) => {
    dispatch({ kind: 'changed', change: next })
    sending.forgive(draft.key, fieldOfChange(next))
  }
  const { placing, sendOncePlaced, awaitPlace } = useSendPlaced({
    latest,
    onGoTo: goTo,
    onRefused: sending.refuse,
    onSend: (current) => {
      // Whoever sends a blocked number's report takes it for a real emergency.
      if (block) blockPass.pass(current.key, block.id)
      void sending.send(current)
    },
  })
  const togglePaper = () => {
    // At once as well: the fields for the time are there before the next key.
    flushSync(() => change({ kind: 'paper-toggled', today: format.day(Date.now()) }))
    goToBegin()
  }
  usePaperCommands(togglePaper)
  const begin = () => {
    dispatch({ kind: 'begun', fresh: freshStamp() })
    goTo('where')
  }

  /** What the server does not have yet is changed in the form; meanwhile it still goes as it was, unless it was refused. */
  const takeBack = (report: Outgoing) => {
    const taken = readDraft(report.draft)
    if (!taken) return
    dispatch({ kind: 'taken-back', draft: taken })
    if (report.problem) void outbox.drop(report.key)
    goTo('where')
  }

  const known = useKnown(draft, caller, {
    latest,
    dispatch,
    onChanged: () => goTo('where'),
  })

  /** Puts a type into the form; what is said of another incident there is set aside. */
  const chooseType = (type: string, words: string | null = null) => {
    const other = draft.type === null ? words !== null && !isCallOnly(draft) : draft.type !== type
    if (other) begin()
    dispatch({ kind: 'changed', change: { kind: 'type-chosen', type, plan: planOf(type) } })
    const said = other ? '' : draft.description.trim()
    if (words !== null) dispatch({ kind: 'changed', change: { kind: 'text-typed', field: 'description', text: said ? `${said}\n${words}` : words } })
    if (latest.current.current.point === null) goTo('where')
  }
  const silence = useSilentCheck()
  const responseWords = useResponseWords()
  const lane = useCallLane({
    draft,
    silence,
    onComplaint: (digit) => {
      const type = complaintOfKey(types, digit)
      if (type) chooseType(type.code)
    },
    onResponse: () => {
      if (silence.running) chooseType(silentResponseType, responseWords(silence.running))
      silence.end()
    },
    onLogged: (key) => {
      if (key !== null) dispatch({ kind: 'sent', key, fresh: freshStamp() })
    },
  })
  useFormKeys({
    form,
    latest,
    dispatch,
    plan,
    onChange: change,
    onGoTo: goTo,
    onBegin: begin,
    onTogglePaper: togglePaper,
    onSend: () => void sendOncePlaced(),
  })

  useEffect(() => {
    if (document.activeElement === document.body) form.current?.querySelector<HTMLElement>('[data-field="where"] input')?.focus()
  }, [])

  return (
    <div className="flex min-h-full flex-col xl:h-full">
      <h1 className="sr-only">{t('title')}</h1>
      <LaneBar lane={lane} counts={shift.counts} caller={isCallOnly(draft) ? draft.phone.trim() || draft.name.trim() || null : null} />
      <SilencePanel
        check={silence}
        armed={lane.armed === 'hening'}
        repeated={silences && silences.count > 0 ? silences : null}
        onResponse={lane.respond}
        onLog={() => lane.logNow('hening')}
      />
      {lane.armed === 'keluhan' && <ComplaintPanel onChoose={(type) => { lane.putDown(); chooseType(type) }} />}
      {block && (
        <BlockBand
          block={block}
          passed={blockPass.passed.has(draft.key)}
          onMisuse={isCallOnly(draft) ? () => lane.logNow('prank') : null}
          onEmergency={() => { blockPass.pass(draft.key, block.id); goTo('where') }}
        />
      )}
      <div className="relative min-h-0 grow">
        <div className="grid h-full grid-cols-[minmax(0,1fr)] md:grid-cols-2 md:grid-rows-[minmax(18rem,45dvh)_auto_1fr] md:[grid-template-areas:'form_map'_'form_guide'_'form_list'] xl:grid-cols-[20.5rem_minmax(0,32rem)_minmax(0,1fr)] xl:grid-rows-[minmax(11rem,1fr)_minmax(0,auto)] xl:[grid-template-areas:'list_form_map'_'list_form_guide'] 2xl:grid-cols-[23rem_minmax(0,34rem)_minmax(0,1fr)]">
          <div ref={form} className="min-h-0 bg-surface md:[grid-area:form] xl:overflow-y-auto">
            <IntakeForm
              draft={draft}
              area={area}
              errors={state?.phase === 'refused' ? state.errors : {}}
              onChange={change}
              onGoTo={goTo}
              onTogglePaper={togglePaper}
              onPlaceComing={awaitPlace}
            />
          </div>
          <section aria-label={t('map')} className="relative isolate flex min-h-72 flex-col border-line md:[grid-area:map] md:border-l xl:min-h-0">
            {renderMap({
              value: draft.point,
              onPick: (point) => change({ kind: 'point-picked', point }),
              focus,
            })}
          </section>
          <div className="min-h-0 border-t border-line bg-surface empty:hidden md:border-l md:[grid-area:guide] xl:overflow-y-auto">
            {readOut.guide && <GuidePanel key={readOut.guide.key} guide={readOut.guide} earlier={readOut.earlier} onDismiss={readOut.dismiss} />}
          </div>
          <div className="flex min-h-0 flex-col border-line max-xl:border-t md:border-l md:[grid-area:list] xl:border-r xl:border-l-0">
            <KnownPanels
              {...known}
              caller={caller}
              name={draft.name}
              onName={(text) => change({ kind: 'text-typed', field: 'name', text })}
              onOpenTicket={setTicketId}
            />
            <div className="xl:min-h-24 xl:grow xl:basis-0 xl:overflow-y-auto">
              <UnsentList onTakeBack={takeBack} />
              <CallbackStrip onOpenTicket={setTicketId} />
              <ShiftCallsLine since={shift.since} counts={shift.counts} />
              <DraftList drafts={drafts.aside} dispatch={dispatch} onResume={() => goTo('where')} />
              <div data-may-be-old>
                <OpenTickets selected={ticketId} onSelect={setTicketId} />
              </div>
            </div>
          </div>
        </div>
        {ticketId !== null && (
          <div className="pointer-events-none fixed inset-x-0 top-12 bottom-0 z-30 xl:absolute xl:top-0 xl:left-auto xl:w-[27rem] [&>*]:pointer-events-auto">
            {renderTicket({ ticketId, onClose: () => setTicketId(null) })}
          </div>
        )}
      </div>
      <SendBar
        sentence={isBlank(draft) ? null : sentenceOf(draft, plan, area?.kelurahan ?? null)}
        state={state}
        placing={placing}
        receipt={sending.receipt}
        onSend={() => void sendOncePlaced()}
        onOpenTicket={setTicketId}
      />
    </div>
  )
}
