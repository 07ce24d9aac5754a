'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { useTickets } from '#client/live-context.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { placeWords } from '#client/place/place-words.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { distanceMetres } from '#domain/geo.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { Combobox } from '#ui/combobox.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { notify } from '#ui/toast.tsx'
import { useFormat } from '#client/use-format.ts'
import { namesTicket } from './names-ticket.ts'

/** Picks the open ticket that reports the same incident, nearest first, and merges this one into it. */
export function MergeDialog({ ticket, size, onClose }: { ticket: Ticket; size: ButtonSize; onClose: () => void }) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  const city = useCity()
  const format = useFormat()
  const act = useAct()
  const tickets = useTickets()
  const [into, setInto] = useState<Ticket | null>(null)
  const [tried, setTried] = useState(false)
  const away = (other: Ticket) => distanceMetres(ticket.location, other.location)
  const others = tickets.filter(({ id }) => id !== ticket.id).sort((a, b) => away(a) - away(b))

  async function run() {
    setTried(true)
    if (into === null) return
    const outcome = await act.run('merge', (signal) => api('POST /tickets/{id}/merge', { params: { id: ticket.id }, body: { into: into.id }, signal }))
    if (outcome === 'failed') return
    if (outcome === 'overtaken') notify({ title: t('overtaken'), detail: t('overtakenDetail') })
    else notify({ title: t('done.merge'), tone: 'done' })
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('finish.mergeTitle', { number: shortNumber(ticket.number) })}
      description={t('finish.mergeHint')}
      closeLabel={common('act.close')}
    >
      <form noValidate className="flex flex-col gap-3 pt-1" onSubmit={(event) => (event.preventDefault(), void run())}>
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
        <ActFailure act={act} label={t('finish.mergeSubmit')} size={size} onAgain={() => void run()} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button size={size} tone="quiet" onClick={onClose}>
            {t('finish.back')}
          </Button>
          <Button type="submit" size={size} tone="primary" busy={act.sending !== null}>
            {act.sending === null ? t('finish.mergeSubmit') : t('sending')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
