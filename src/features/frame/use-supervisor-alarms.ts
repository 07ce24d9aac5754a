'use client'

import { useEffect, useMemo, useState } from 'react'
import { useRanked } from '#client/board/use-ranked.ts'
import { useMe } from '#client/me-context.tsx'
import { repeatSound } from '#client/sounds.ts'
import { leadRoles } from '#domain/roles.ts'
import { isAlarming, supervisorAlarms, type SupervisorAlarm } from './supervisor-alarms.ts'

const repeatMs = { alarm: 6_000, must: 3_000 } as const
const nothing = () => false

export type SupervisorAlarms = { readonly alarms: readonly SupervisorAlarm[]; readonly loud: boolean; readonly silence: () => void }

/** The supervisor's alarms, sounding until each is silenced or acted on; nothing for anybody else. */
export function useSupervisorAlarms(): SupervisorAlarms {
  const { role } = useMe()
  const leads = leadRoles.some((lead) => lead === role)
  const tickets = useRanked(leads ? isAlarming : nothing)
  const alarms = useMemo(() => supervisorAlarms(tickets), [tickets])
  const [silenced, setSilenced] = useState<ReadonlySet<string>>(new Set())
  const heard = alarms.filter(({ key }) => !silenced.has(key))
  const loud = heard.length > 0
  const must = heard.some((alarm) => alarm.must)
  useEffect(() => (loud ? repeatSound('nobody-answered', must ? repeatMs.must : repeatMs.alarm) : undefined), [loud, must])
  return { alarms, loud, silence: () => setSilenced(new Set(alarms.map(({ key }) => key))) }
}
