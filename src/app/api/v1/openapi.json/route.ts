import { openApiDocument } from '#server/http/openapi.ts'

/** The API's own description; open to all, since it holds nothing but the contract. */
export const GET = (): Response => Response.json(openApiDocument())
