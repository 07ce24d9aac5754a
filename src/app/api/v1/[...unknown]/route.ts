import { refuse } from '#domain/refusal.ts'
import { languageOf } from '#server/http/language.ts'
import { problemResponse } from '#server/http/problem-response.ts'

/** A path that the contract does not have: the same error body as everywhere else. */
const notFound = (request: Request): Response =>
  problemResponse(refuse('not-found'), languageOf(request.headers), crypto.randomUUID())

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT }
