'use client'

import { useEffect, useMemo, useState } from 'react'
import { useTickets } from '#client/live-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { repeatSound } from '#client/sounds.ts'
import { leadRoles } from '#domain/roles.ts'
import { supervisorAlarms, type SupervisorAlarm } from './supervisor-alarms.ts'

const repeatMs = { alarm: 6_000, must: 3_000 } as const
const none: readonly SupervisorAlarm[] = []

export type SupervisorAlarms = { readonly alarms: readonly SupervisorAlarm[]; readonly loud: boolean; readonly silence: () => void }

/** The supervisor's alarms, sounding until each is silenced or acted on; nothing for anybody else. */
export function useSupervisorAlarms(): SupervisorAlarms {
  const tickets = useTickets()
  const { role } = useMe()
  const leads = leadRoles.some((lead) => lead === role)
  const alarms = useMemo(() => (leads ? supervisorAlarms(tickets) : none), [tickets, leads])
  const [silenced, setSilenced] = useState<ReadonlySet<string>>(new Set())
  const heard = alarms.filter(({ key }) => !silenced.has(key))
  const loud = heard.length > 0
  const must = heard.some((alarm) => alarm.must)
  useEffect(() => (loud ? repeatSound('nobody-answered', must ? repeatMs.must : repeatMs.alarm) : undefined), [loud, must])
  return { alarms, loud, silence: () => setSilenced(new Set(alarms.map(({ key }) => key))) }
}
