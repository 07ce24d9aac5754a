import type { z } from 'zod'
import { agencyEndpoints } from './agency-endpoints.ts'
import { attachmentEndpoints } from './attachment-endpoints.ts'
import { callEndpoints } from './call-endpoints.ts'
import { callbackEndpoints } from './callback-endpoints.ts'
import { callerEndpoints } from './caller-endpoints.ts'
import { cityEndpoints } from './city-endpoints.ts'
import type { EndpointSpec } from './endpoint.ts'
import { ladderEndpoints } from './ladder-endpoints.ts'
import { liveEndpoints } from './live-endpoints.ts'
import { planEndpoints } from './plan-endpoints.ts'
import { pushEndpoints } from './push-endpoints.ts'
import { shiftEndpoints } from './shift-endpoints.ts'
import { ticketEndpoints } from './ticket-endpoints.ts'
import { unitEndpoints } from './unit-endpoints.ts'

/** Every endpoint of `/api/v1`, by method and path. Routes, browser client and OpenAPI are made from this one table. */
export const endpoints = { ...ticketEndpoints, ...callEndpoints, ...callbackEndpoints, ...callerEndpoints, ...liveEndpoints, ...cityEndpoints, ...shiftEndpoints, ...unitEndpoints, ...planEndpoints, ...ladderEndpoints, ...pushEndpoints, ...attachmentEndpoints, ...agencyEndpoints } as const

export type EndpointKey = keyof typeof endpoints
type Spec<K extends EndpointKey> = (typeof endpoints)[K]
type Part<K extends EndpointKey, Name extends 'params' | 'query' | 'body'> =
  Spec<K> extends EndpointSpec<infer P, infer Q, infer B>
    ? { params: P; query: Q; body: B }[Name]
    : never
type In<S> = S extends z.ZodType ? z.input<S> : undefined
type Out<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a caller sends to an endpoint. */
export type ApiInput<K extends EndpointKey> = {
  params: In<Part<K, 'params'>>
  query: In<Part<K, 'query'>>
  body: In<Part<K, 'body'>>
}
/** What a route receives once the request is validated. */
export type ApiRequest<K extends EndpointKey> = {
  params: Out<Part<K, 'params'>>
  query: Out<Part<K, 'query'>>
  body: Out<Part<K, 'body'>>
}
/** What an endpoint answers with when it succeeds. */
export type ApiOutput<K extends EndpointKey> = z.output<Spec<K>['output']>
