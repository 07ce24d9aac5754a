import type { z } from 'zod'
import type { Role } from '#domain/roles.ts'

/** Who may call an endpoint: anyone, anyone signed in, or these roles. Finer rules live in the commands. */
export type Door = 'open' | 'signed-in' | readonly Role[]

type Schema = z.ZodType

export type EndpointSpec<
  Params extends Schema | undefined = Schema | undefined,
  Query extends Schema | undefined = Schema | undefined,
  Body extends Schema | undefined = Schema | undefined,
  Output extends Schema = Schema,
> = {
  readonly summary: string
  readonly tag: string
  readonly door: Door
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** The success statuses, the first being the usual one, and the body they carry. */
  readonly success: readonly [number, ...number[]]
  readonly output: Output
  /** The body is a file, handed on as a stream: the types it may be said to be, and the most bytes it may have. */
  readonly upload?: { readonly types: readonly string[]; readonly mostBytes: number }
  /** The type of an answer that is no JSON; its body is bytes. */
  readonly media?: string
  /** Whether the request is named by an `Idempotency-Key` header. */
  readonly idempotent?: boolean
}

/** Declares an endpoint once; the route, the browser's client and the OpenAPI document are all made from it. */
export const endpoint = <
  Output extends Schema,
  Params extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
>(
  spec: EndpointSpec<Params, Query, Body, Output>,
): EndpointSpec<Params, Query, Body, Output> => spec
