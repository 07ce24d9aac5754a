'use client'

import { useEffect, useRef } from 'react'
import { useMe } from '#client/me-context.tsx'
import { playSound } from '#client/sounds.ts'
import { isCentreRole } from '#domain/roles.ts'

/** Sounds once when the line is lost, and at the centre whenever another ticket passes its time unanswered. */
export function useAlarmSounds(lineDown: boolean, overdue: number): void {
  const before = useRef(overdue)
  const centre = isCentreRole(useMe().role)
  useEffect(() => {
    if (lineDown) void playSound('line-lost')
  }, [lineDown])
  useEffect(() => {
    if (centre && overdue > before.current) void playSound('nobody-answered')
    before.current = overdue
  }, [centre, overdue])
}
