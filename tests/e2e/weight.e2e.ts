import { measureFirstLoads, namedIn } from '../load/weight/first-load.ts'
import { javascriptBudgetKb } from '../load/weight/budgets.ts'
import { someAddress } from '../support/reports.ts'
import { intake, typeReport } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

test('no page loads more JavaScript before its first key than it may', async ({ origin }) => {
  const loads = await measureFirstLoads(origin)
  console.log(loads.map(({ path, javascriptKb }) => `${path} ${String(javascriptKb)} KB`).join(', '))
  expect(loads.map(({ path }) => path).sort()).toEqual(Object.keys(javascriptBudgetKb).sort())
  for (const { path, javascriptKb } of loads) {
    expect(javascriptKb, `${path}: something is loaded at all`).toBeGreaterThan(50)
    expect(javascriptKb, `${path}: KB of JavaScript, compressed`).toBeLessThanOrEqual(javascriptBudgetKb[path] ?? 0)
  }
})

test('a report is typed and sent with the first load alone', async ({ login, client, guard }) => {
  guard.expect(/ERR_FAILED|ChunkLoadError|Failed to load chunk/)
  const context = await login('operator1')
  const first = new Set(namedIn(await (await context.request.get('/call')).text()).scripts)
  const kept: string[] = []
  await context.route('**/_next/static/**/*.js', (route) => {
    const { pathname } = new URL(route.request().url())
    if (first.has(pathname)) return route.continue()
    kept.push(pathname)
    return route.abort()
  })
  const page = await context.newPage()
  await page.goto('/call')
  const address = someAddress('Jl. Tanpa Sisanya')
  await typeReport(page, { place: 'pasar raya', address, type: 'banjir' })
  await page.keyboard.press('Control+Enter')
  await expect(intake(page).address).toHaveValue('')
  const { items } = await (await client('supervisor')).must('GET /tickets', { query: { q: address } })
  expect(items.map(({ location }) => location.address)).toEqual([address])
  expect(kept, 'what comes afterwards was held back').not.toEqual([])
})
