'use client'

import { CircleCheck, Undo2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTicket } from '#client/live-context.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import type { Similar } from '#contracts/api/ticket-endpoints.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { undoLetter, type Placed } from './similar-places.ts'
import { SimilarRow } from './similar-row.tsx'
import type { AddedCall } from './added-keeper.ts'
import type { AddCaller } from './use-add-caller.ts'

export type SimilarPanelProps = { placed: readonly Placed<Similar>[]; adding: AddCaller; onOpen: (ticketId: string) => void }

/** "Has this been reported?": tickets that may be the same incident, and what became of the call last added to one. Nothing while there is neither. */
export function SimilarPanel({ placed, adding, onOpen }: SimilarPanelProps) {
  const t = useTranslations('similar')
  const { last, busy } = adding
  if (placed.length === 0 && last === null) return null
  return (
    <section aria-label={t('title')}>
      {last && <Added added={last} busy={busy === 'undo'} onUndo={adding.undo} onClose={adding.forget} />}
      {placed.length > 0 && (
        <>
          <h2 className="flex flex-wrap items-baseline gap-x-2 px-4 pt-2.5 text-base font-bold">
            {t('title')}
            <span role="status" className="text-sm font-normal text-quiet">
              {t('hint', { count: placed.length })}
            </span>
          </h2>
          <ul className="divide-y divide-line">
            {placed.map((one) => (
              <SimilarRow key={one.item.ticketId} placed={one} busy={busy === one.item.ticketId} onAdd={(item) => void adding.add(item)} onOpen={onOpen} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Added({ added, busy, onUndo, onClose }: { added: AddedCall; busy: boolean; onUndo: () => void; onClose: () => void }) {
  const t = useTranslations('similar')
  const common = useTranslations('common')
  const ticket = useTicket(added.ticketId)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-accent-soft px-4 py-2">
      <p role="status" className="flex min-w-0 grow items-center gap-2 text-base font-semibold">
        <CircleCheck aria-hidden className="size-5 shrink-0 text-done" />
        {t('added', { number: `#${shortNumber(added.number)}` })}
        {ticket && <span className="font-normal">{common('callers', { count: ticket.callCount })}</span>}
      </p>
      <Button keys={`Alt+${undoLetter}`} icon={<Undo2 aria-hidden className="size-5" />} busy={busy} onClick={onUndo}>
        {t('undo')}
      </Button>
      <IconButton label={common('act.close')} icon={<X aria-hidden className="size-4" />} onClick={onClose} />
    </div>
  )
}
