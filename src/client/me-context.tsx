'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { Me } from '#contracts/api/live-endpoints.ts'

const MeContext = createContext<Me | null>(null)

export const MeProvider = ({ me, children }: { me: Me; children: ReactNode }) => <MeContext value={me}>{children}</MeContext>

/** Who is signed in. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('there is no MeProvider around this')
  return me
}
