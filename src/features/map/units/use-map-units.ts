'use client'

import { useMemo } from 'react'
import { useUnits } from '#client/units/use-units.ts'
import type { Unit } from '#contracts/unit.ts'

const none: readonly Unit[] = []

/** The units that the person may see, of one agency or of all, following the log. */
export function useMapUnits(agency: string | null): readonly Unit[] {
  const items = useUnits().units ?? none
  return useMemo(() => (agency === null ? items : items.filter((unit) => unit.agency === agency)), [items, agency])
}
