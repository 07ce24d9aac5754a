'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { useTickets } from '#client/live-context.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { placeWords } from '#client/place/place-words.ts'
import { useFormat } from '#client/use-format.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { distanceMetres } from '#domain/geo.ts'
import type { ButtonSize } from '#ui/button.tsx'
import { Combobox } from '#ui/combobox.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { FormDialog } from './form-dialog.tsx'
import { namesTicket } from './names-ticket.ts'
import { useClosingAct } from './use-closing-act.ts'

/** Picks the open ticket that reports the same incident, nearest first, and merges this one into it. */
export function MergeDialog({ ticket, size, onClose }: { ticket: Ticket; size: ButtonSize; onClose: () => void }) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  const city = useCity()
  const format = useFormat()
  const { act, send } = useClosingAct(onClose)
  const tickets = useTickets()
  const [into, setInto] = useState<Ticket | null>(null)
  const [tried, setTried] = useState(false)
  const away = (other: Ticket) => distanceMetres(ticket.location, other.location)
  const others = tickets.filter(({ id }) => id !== ticket.id).sort((a, b) => away(a) - away(b))

  async function run() {
    setTried(true)
    if (into === null) return
    await send('merge', (signal) => api('POST /tickets/{id}/merge', { params: { id: ticket.id }, body: { into: into.id }, signal }), t('done.merge'))
  }

  return (
    <FormDialog
      title={t('finish.mergeTitle', { number: shortNumber(ticket.number) })}
      description={t('finish.mergeHint')}
      submit={t('finish.mergeSubmit')}
      size={size}
      act={act}
      onSubmit={run}
      onClose={onClose}
    >
      <Combobox
        label={t('finish.mergeInto')}
        placeholder={t('finish.mergePlaceholder')}
        items={others}
        value={into}
        onValueChange={setInto}
        itemKey={({ id }) => id}
        itemText={(other) => `#${shortNumber(other.number)} ${city.typeName(other.type)}`}
        filter={namesTicket}
        renderItem={(other) => (
          <span className="flex min-w-0 grow flex-col py-1">
            <span className="flex justify-between gap-2 font-semibold">
              <span className="truncate">
                #{shortNumber(other.number)} {city.typeName(other.type)}
              </span>
              <span className="shrink-0 font-normal">{format.distance(away(other))}</span>
            </span>
            <span className="truncate text-xs opacity-80">{placeWords(other.location).main ?? common('noAddress')}</span>
          </span>
        )}
        emptyText={t('finish.mergeNone')}
      />
      {tried && into === null && <FieldError>{t('finish.needTicket')}</FieldError>}
    </FormDialog>
  )
}
