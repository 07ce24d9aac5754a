'use client'

import { useMemo, useState } from 'react'
import { usePositions } from '#client/live-context.tsx'
import type { UnitPosition } from '#contracts/socket.ts'
import type { Unit } from '#contracts/unit.ts'
import type { Position } from './unit-mark.ts'

/** Where each unit was last, by its id, as lists and cards show it; markers are moved without React. */
export function useLatestPositions(units: readonly Unit[]): (unit: Unit) => Position | null {
  const [told, setTold] = useState<ReadonlyMap<string, UnitPosition>>(new Map())
  usePositions((positions) => setTold((before) => new Map([...before, ...positions.map((position) => [position.unitId, position] as const)])))
  return useMemo(() => {
    const read = new Map(units.map(({ id, position }) => [id, position]))
    return ({ id }) => {
      const [first, second] = [read.get(id) ?? null, told.get(id) ?? null]
      return first && second && first.at > second.at ? first : (second ?? first)
    }
  }, [units, told])
}
