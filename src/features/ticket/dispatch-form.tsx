'use client'

import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import type { AgencyData } from '#contracts/city.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { isActive } from '#domain/assignment.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { Combobox } from '#ui/combobox.tsx'
import { notify } from '#ui/toast.tsx'

/** Sends the ticket to one more agency or partner: pick it, then press; a pick alone sends nothing. */
export function DispatchForm({ ticket, size }: { ticket: Ticket; size: ButtonSize }) {
  const t = useTranslations('ticket')
  const city = useCity()
  const act = useAct()
  const button = useRef<HTMLButtonElement>(null)
  const [chosen, setChosen] = useState<AgencyData | null>(null)
  const groups = useMemo(() => {
    const busy = new Set(ticket.assignments.filter(({ status }) => isActive(status)).map(({ agency }) => agency))
    const free = city.agencies.filter(({ code }) => !busy.has(code))
    const group = (value: AgencyData['kind'], label: string) => ({ value, label, items: free.filter(({ kind }) => kind === value) })
    return [group('agency', t('dispatch.agencies')), group('partner', t('dispatch.partners'))].filter(({ items }) => items.length > 0)
  }, [city, ticket.assignments, t])

  async function send(agency: AgencyData) {
    const outcome = await act.run('dispatch', (signal) =>
      api('POST /tickets/{id}/assignments', { params: { id: ticket.id }, body: { agency: agency.code }, signal }),
    )
    if (outcome === 'failed') return
    setChosen(null)
    if (outcome === 'overtaken') notify({ title: t('overtaken'), detail: t('overtakenDetail') })
    else notify({ title: t('done.dispatch', { agency: agency.shortName }), tone: 'done' })
  }

  return (
    <form className="flex flex-col gap-2" onSubmit={(event) => (event.preventDefault(), chosen && void send(chosen))}>
      <Combobox
        label={t('dispatch.label')}
        placeholder={t('dispatch.placeholder')}
        items={groups}
        value={chosen}
        onValueChange={(agency) => {
          setChosen(agency)
          if (agency) requestAnimationFrame(() => button.current?.focus())
        }}
        itemKey={({ code }) => code}
        itemText={({ shortName }) => shortName}
        filter={matches}
        renderItem={({ shortName, name }) => (
          <span className="flex min-w-0 flex-col py-1">
            <span className="font-semibold">{shortName}</span>
            {name !== shortName && <span className="truncate text-xs opacity-80">{name}</span>}
          </span>
        )}
        emptyText={t('dispatch.none')}
      />
      <ActFailure act={act} size={size} label={chosen ? t('dispatch.send', { agency: chosen.shortName }) : t('dispatch.label')} />
      {chosen && !act.failure && (
        <Button ref={button} type="submit" size={size} tone="primary" busy={act.sending !== null} icon={<Send aria-hidden className="size-5" />}>
          {act.sending === null ? t('dispatch.send', { agency: chosen.shortName }) : t('sending')}
        </Button>
      )}
    </form>
  )
}

const matches = ({ code, name, shortName }: AgencyData, query: string) =>
  `${code} ${shortName} ${name}`.toLowerCase().includes(query.trim().toLowerCase())
