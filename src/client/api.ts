import type { ApiOutput, EndpointKey } from '#contracts/api/endpoints.ts'
import type { Problem } from '#contracts/problem.ts'
import { ApiProblem, NetworkFailure } from './api-problem.ts'
import { urlOf, type ApiCall } from './api-request.ts'
import { goToSignIn } from './go-to-sign-in.ts'
import { upload } from './upload.ts'

type AnyCall = { params?: unknown; query?: unknown; body?: unknown; idempotencyKey?: string; signal?: AbortSignal; keepalive?: boolean; file?: Blob; onProgress?: (share: number) => void }
type OptionalCall<K extends EndpointKey> = Partial<ApiCall<K>> extends ApiCall<K> ? [call?: ApiCall<K>] : [call: ApiCall<K>]

/**
 * Calls an endpoint of `/api/v1` as the signed-in person. Throws `ApiProblem` when the server refuses and
 * `NetworkFailure` when no answer came; 401 leads to the sign-in page. An abort throws as `fetch` does.
 */
export async function api<K extends EndpointKey>(key: K, ...[call]: OptionalCall<K>): Promise<ApiOutput<K>> {
  const [method = 'GET', path = ''] = key.split(' ')
  const { idempotencyKey, signal, keepalive, file, onProgress, ...input }: AnyCall = call ?? {}
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': document.documentElement.lang || 'id' })
  if (method !== 'GET') headers.set('Content-Type', file ? file.type || 'application/octet-stream' : 'application/json')
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey)
  const address = urlOf(path, input)
  const body = method === 'GET' ? undefined : (file ?? JSON.stringify(input.body ?? {}))
  const asking = file && onProgress ? upload(address, { method, headers, body: file, signal }, onProgress) : fetch(address, { method, headers, signal, keepalive, credentials: 'same-origin', body })
  const response = await asking.catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new NetworkFailure(cause)
  })
  const answer: unknown = await response.json().catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new NetworkFailure(cause)
  })
  // The answer's shape is the server's promise, made from the same table as this type.
  if (response.ok) return answer as ApiOutput<K>
  if (response.status === 401) goToSignIn()
  if (isProblem(answer)) throw new ApiProblem(answer)
  throw new NetworkFailure(`status ${response.status} without a problem body`)
}

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'code' in answer && 'status' in answer && 'title' in answer
