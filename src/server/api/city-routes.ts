import type { cityEndpoints } from '#contracts/api/city-endpoints.ts'
import { answer, type Handlers } from '../http/route.ts'
import { placeFinder } from '../places/place-finder.ts'

export const cityRoutes: Handlers<keyof typeof cityEndpoints> = {
  'GET /places': ({ query }) =>
    Promise.resolve(answer(placeFinder().answer(query.q, { near: query.near, limit: query.limit }))),
  'GET /places/at': ({ query }) => Promise.resolve(answer(placeFinder().areaAt(query))),
}
