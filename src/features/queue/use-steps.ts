'use client'

import { useTranslations } from 'next-intl'
import { ticketOfProblem } from '#client/act/ticket-of-problem.ts'
import { isOvertaken } from '#client/act/use-act.ts'
import { statusAfter } from '#client/assignment/status-after.ts'
import { useCity } from '#client/city-context.tsx'
import { useLiveStore } from '#client/live-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { aboutTicket } from '#client/outbox/about-ticket.ts'
import { useOutbox, useUnsentWork } from '#client/outbox/outbox-context.tsx'
import type { OutgoingWork, StepBody } from '#client/outbox/outgoing.ts'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { AssignmentAction, AssignmentStatus } from '#domain/assignment.ts'
import { notify } from '#ui/toast.tsx'
import type { QueueCard } from './queue-cards.ts'

export type TakeStep = (action: AssignmentAction, words?: StepBody) => void

/** How a card stands with what was done at this desk. */
export type CardWork = {
  /** The agency's part once everything done here has arrived. */
  readonly status: AssignmentStatus
  /** The step that is on its way for the first time; `null` while there is none. */
  readonly sending: AssignmentAction | null
  /** What found no server, or was refused by it. */
  readonly unsent: readonly OutgoingWork[]
}

/** Takes the steps of a desk by the outbox: what finds no server is kept, and goes by itself, in order and with its time. */
export function useSteps() {
  const t = useTranslations('queue')
  const city = useCity()
  const me = useMe()
  const store = useLiveStore()
  const outbox = useOutbox()
  const problemWords = useProblemWords()
  const all = useUnsentWork()
  const steps = all.filter((work) => work.kind === 'step' && work.agency === me.agency)

  async function take({ ticket, own }: QueueCard, action: AssignmentAction, body: StepBody = {}) {
    const about = aboutTicket(ticket, city.typeName)
    const step = { kind: 'step', key: crypto.randomUUID(), ticketId: ticket.id, agency: own.agency, action, body, about, receivedAt: Date.now(), tried: false, draft: null } as const
    const delivery = await outbox.submit(step, 'handed-back')
    if (delivery.kind !== 'refused') return
    const newest = ticketOfProblem(delivery.error)
    if (newest) store.learn(newest)
    if (isOvertaken(delivery.error)) notify({ title: t('overtaken'), detail: t('overtakenDetail') })
    else notify({ ...problemWords(delivery.error), tone: 'problem' })
  }

  const workOn = ({ ticket, own }: QueueCard): CardWork => {
    const mine = steps.filter(({ ticketId }) => ticketId === ticket.id)
    const waiting = mine.filter(({ problem }) => problem === null)
    const isStuck = waiting.some(({ tried }) => tried)
    const [first] = waiting
    return {
      status: isStuck ? statusAfter(ticket, own.status, waiting, me) : own.status,
      sending: !isStuck && first?.kind === 'step' ? first.action : null,
      unsent: isStuck ? mine : mine.filter(({ problem }) => problem !== null),
    }
  }
  /** Of all cards, what found no server or was refused by it. */
  const unsent = steps.filter(({ tried, problem }) => tried || problem !== null)
  return { take, workOn, unsent, understood: (key: string) => void outbox.drop(key) }
}
