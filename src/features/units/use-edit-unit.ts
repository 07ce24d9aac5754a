'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { api } from '#client/api.ts'
import type { ApiInput } from '#contracts/api/endpoints.ts'
import type { Unit } from '#contracts/unit.ts'
import { notify } from '#ui/toast.tsx'

/** Changes a unit's base and crew; says whether the server has it. */
export function useEditUnit({ id, callsign }: Unit) {
  const t = useTranslations('units.edit')
  const queries = useQueryClient()
  const { mutateAsync, isPending, error } = useMutation({
    networkMode: 'always',
    mutationFn: (body: ApiInput<'PATCH /units/{id}'>['body']) => api('PATCH /units/{id}', { params: { id }, body, signal: AbortSignal.timeout(15_000) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['units'] }),
  })
  const save = async (body: ApiInput<'PATCH /units/{id}'>['body']) => {
    if (isPending) return false
    const answer = await mutateAsync(body).catch(() => null)
    if (answer !== null) notify({ title: t('saved', { callsign }), tone: 'done' })
    return answer !== null
  }
  return { save, sending: isPending, error }
}
