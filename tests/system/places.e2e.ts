import { loadQueries } from '../places/load-queries.ts'
import { isMeant } from '../places/score-queries.ts'
import { expect, test } from '../support/test.ts'

const p95 = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

test('answers the spoken queries over HTTP as it does inside, hardly later than a request that finds nothing', async ({ client }) => {
  const program = await client('operator1')
  const timed = async (q: string) => {
    const start = performance.now()
    const { items } = await program.must('GET /places', { query: { q, limit: 8 } })
    return { items, took: performance.now() - start }
  }
  await timed('pasar raya')
  const [search, floor]: [number[], number[]] = [[], []]
  let right = 0
  for (const query of loadQueries()) {
    // What signing in, the road there and back and the machine's other work cost, in the same minute.
    floor.push((await timed('')).took)
    const { items, took } = await timed(query.query)
    search.push(took)
    if (items[0] && isMeant(query, items[0])) right += 1
  }
  console.log(`places over HTTP, ${search.length} spoken queries: p95 ${p95(search).toFixed(1)} ms, of it the request itself ${p95(floor).toFixed(1)} ms; first right ${right}`)
  expect(right / search.length).toBeGreaterThanOrEqual(0.85)
  expect(p95(search) - p95(floor)).toBeLessThan(50)
})
