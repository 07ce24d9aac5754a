import { answer, route } from '#server/http/route.ts'

export const GET = route('GET /me', ({ actor }) => Promise.resolve(answer({ ...actor })))
