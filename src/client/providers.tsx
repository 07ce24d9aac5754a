'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Me } from '#contracts/api/live-endpoints.ts'
import type { CityInfo } from '#contracts/city-info.ts'
import { ApiProblem } from './api-problem.ts'
import { CityProvider } from './city-context.tsx'
import { LiveProvider } from './live-context.tsx'
import { MeProvider } from './me-context.tsx'
import { OutboxProvider } from './outbox/outbox-context.tsx'
import { PlansKeeper } from './use-plans.ts'

const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // Whether there is a network is not for the browser to say: the server may be in the same building, and a question that is held back
      // neither fails nor says so.
      queries: { networkMode: 'always', refetchOnReconnect: true, staleTime: 30_000, retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2 },
    },
  })

/** What every page of a signed-in person stands in: who, which city, the queries, the live board. */
export function Providers({ me, city, children }: { me: Me; city: CityInfo; children: ReactNode }) {
  const [queries] = useState(newQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <CityProvider city={city}>
        <MeProvider me={me}>
          <LiveProvider>
            <PlansKeeper />
            <OutboxProvider>{children}</OutboxProvider>
          </LiveProvider>
        </MeProvider>
      </CityProvider>
    </QueryClientProvider>
  )
}
