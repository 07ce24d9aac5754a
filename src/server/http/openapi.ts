import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { EndpointSpec } from '#contracts/api/endpoint.ts'
import { endpoints } from '#contracts/api/endpoints.ts'
import { problemSchema } from '#contracts/problem.ts'

const json = (schema: EndpointSpec['output']) => ({ 'application/json': { schema } })
const file = (types: readonly string[]) => Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]))

/** The OpenAPI 3.1 document of `/api/v1`, made from the endpoint table and nothing else. */
export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = {}
  for (const [key, spec] of Object.entries<EndpointSpec>(endpoints)) {
    const [method = '', path = ''] = key.split(' ')
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(spec) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Siaga 112', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{ session: [] }, { token: [] }],
    paths,
  })
}

function operation(spec: EndpointSpec) {
  return {
    summary: spec.summary,
    tags: [spec.tag],
    ...(spec.door === 'open' && { security: [] }),
    requestParams: {
      ...(spec.params && { path: spec.params as never }),
      ...(spec.query && { query: spec.query as never }),
    },
    ...(spec.idempotent && {
      parameters: [
        {
          name: 'Idempotency-Key',
          in: 'header' as const,
          required: false,
          description: 'A UUID of the sender; the same key again at the same address gives the first result',
          schema: { type: 'string' as const, format: 'uuid' },
        },
      ],
    }),
    ...(spec.body && { requestBody: { content: json(spec.body) } }),
    ...(spec.upload && { requestBody: { required: true, content: file(spec.upload.types) } }),
    responses: {
      ...Object.fromEntries(
        spec.success.map((status) => [status, { description: status === 201 ? 'Created' : 'OK', content: spec.media === undefined ? json(spec.output) : file([spec.media]) }]),
      ),
      default: { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: problemSchema } } },
    },
  }
}
