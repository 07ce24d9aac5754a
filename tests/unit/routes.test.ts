import { globSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EndpointSpec } from '#contracts/api/endpoint.ts'
import { endpoints } from '#contracts/api/endpoints.ts'
import { openApiDocument } from '#server/http/openapi.ts'

const root = path.resolve(import.meta.dirname, '../../src/app/api/v1')
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const table = Object.entries<EndpointSpec>(endpoints)

// Routes that stand for no endpoint of the contract: the contract itself, and the answer to every other path.
const apart = ['GET /openapi.json', ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => `${method} /{...unknown}`)]

describe('the route files', () => {
  const found: string[] = []
  beforeAll(async () => {
    process.env.DATABASE_URL ??= 'postgres://nobody@localhost/none'
    process.env.NEXTAUTH_SECRET ??= 'a secret for tests alone'
    for (const file of globSync('**/route.ts', { cwd: root })) {
      const route = (await import(path.join(root, file))) as Record<string, unknown>
      const address = `/${path.dirname(file).replaceAll('[', '{').replaceAll(']', '}')}`
      found.push(...methods.filter((method) => typeof route[method] === 'function').map((method) => `${method} ${address}`))
    }
  }, 60_000)

  it('are exactly the endpoints of the contract', () => {
    expect(found.filter((key) => !apart.includes(key)).sort()).toEqual(table.map(([key]) => key).sort())
  })
})

describe('the OpenAPI document', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument())) as {
    openapi: string
    paths: Record<string, Record<string, Operation>>
    components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> }
    security: Record<string, unknown>[]
  }
  type Operation = {
    summary?: string
    parameters?: { name: string; in: string; required?: boolean }[]
    requestBody?: unknown
    responses: Record<string, unknown>
  }

  it('is of version 3.1 and names each endpoint and no other', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    const named = Object.entries(document.paths).flatMap(([address, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${address}`),
    )
    expect(named.sort()).toEqual(table.map(([key]) => key).sort())
  })

  it.each(table)('describes %s whole', (key, spec) => {
    const [method = '', address = ''] = key.split(' ')
    const operation = document.paths[address]?.[method.toLowerCase()]
    if (operation === undefined) throw new Error(`${key} is not described`)
    const { summary, parameters = [], requestBody, responses } = operation
    expect(summary).toBe(spec.summary)
    const inPath = parameters.filter((parameter) => parameter.in === 'path')
    expect(inPath.map(({ name }) => `{${name}}`).sort()).toEqual([...(address.match(/\{\w+\}/g) ?? [])].sort())
    expect(inPath.every(({ required }) => required)).toBe(true)
    expect(requestBody !== undefined).toBe(spec.body !== undefined)
    for (const status of spec.success) expect(responses).toHaveProperty([String(status), 'content', 'application/json', 'schema'])
    expect(responses).toHaveProperty(['default', 'content', 'application/problem+json', 'schema'])
    expect(parameters.some(({ name }) => name === 'Idempotency-Key')).toBe(spec.idempotent === true)
  })

  it('refers to nothing that it does not hold', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '')
    expect(refs.length).toBeGreaterThan(0)
    expect(refs.filter((name) => !(name in document.components.schemas))).toEqual([])
    for (const requirement of document.security)
      for (const scheme of Object.keys(requirement)) expect(document.components.securitySchemes).toHaveProperty(scheme)
  })
})
