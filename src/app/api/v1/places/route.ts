import { answer, route } from '#server/http/route.ts'
import { placeFinder } from '#server/places/place-finder.ts'

export const GET = route('GET /places', ({ query }) =>
  Promise.resolve(answer({ items: placeFinder().search(query.q, { near: query.near, limit: query.limit }) })),
)
