import { globSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { EndpointSpec } from '#contracts/api/endpoint.ts'
import { endpoints } from '#contracts/api/endpoints.ts'
import { routes } from '#server/api/routes.ts'
import { openApiDocument } from '#server/http/openapi.ts'

const root = path.resolve(import.meta.dirname, '../..')
const table = Object.entries<EndpointSpec>(endpoints)

describe('the routes', () => {
  it('are exactly the endpoints of the contract', () => {
    expect(Object.keys(routes).sort()).toEqual(table.map(([key]) => key).sort())
  })

  it('live with the server, each beside the others of its contract file', () => {
    const names = (folder: string, ending: string) =>
      globSync(`*${ending}`, { cwd: path.join(root, folder) }).map((name) => name.slice(0, -ending.length)).sort()
    expect(names('src/server/api', '-routes.ts')).toEqual(names('src/contracts/api', '-endpoints.ts'))
  })

  it('are none of Next\'s', () => {
    const stray = globSync('src/app/api/v1/**/route.*', { cwd: root })
    expect(stray, 'Next never sees /api/v1: move each handler to src/server/api/<subject>-routes.ts, under its key such as "POST /tickets/{id}/close"').toEqual([])
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
    expect(requestBody !== undefined).toBe((spec.body ?? spec.upload) !== undefined)
    for (const status of spec.success) expect(responses).toHaveProperty([String(status), 'content', spec.media ?? 'application/json', 'schema'])
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
