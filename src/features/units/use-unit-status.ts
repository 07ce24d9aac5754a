'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { api } from '#client/api.ts'
import type { Unit } from '#contracts/unit.ts'
import type { SettableUnitStatus, UnitOutReason } from '#domain/unit.ts'
import { notify } from '#ui/toast.tsx'

/** Sets the status of a unit by hand; the board learns it with the answer. */
export function useUnitStatus(unit: Unit, onDone: () => void) {
  const t = useTranslations('units.card')
  const statuses = useTranslations('common.unitStatus')
  const queries = useQueryClient()
  const { mutateAsync, isPending, error } = useMutation({
    networkMode: 'always',
    mutationFn: ({ status, reason }: { status: SettableUnitStatus; reason: UnitOutReason | null }) =>
      api('POST /units/{id}/status', { params: { id: unit.id }, body: { status, reason }, signal: AbortSignal.timeout(15_000) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['units'] }),
  })
  const set = async (status: SettableUnitStatus, reason: UnitOutReason | null) => {
    if (isPending) return
    const answer = await mutateAsync({ status, reason }).catch(() => null)
    if (answer === null) return
    notify({ title: t('saved', { callsign: unit.callsign, status: statuses(answer.unit.status) }), tone: 'done' })
    onDone()
  }
  return { set, sending: isPending, error }
}
