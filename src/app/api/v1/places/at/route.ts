import { answer, route } from '#server/http/route.ts'
import { placeFinder } from '#server/places/place-finder.ts'

export const GET = route('GET /places/at', ({ query }) => Promise.resolve(answer(placeFinder().areaAt(query))))
