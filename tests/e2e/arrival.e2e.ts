import { openTicket, someAddress } from '../support/reports.ts'
import { untilLive } from '../support/screens.ts'
import { crowdedBoard, holdBack, isOfOthers, replaceBoard } from '../support/staged-board.ts'
import { expect, test } from '../support/test.ts'
import { countCalls } from '../support/work-done.ts'

const crowd = 10_000
/** Of this test alone: its pages hear of no other ticket. */
const street = 'Jl. Satu Lagi'

// Where a list of one line a ticket stands, the library that lays it out asks for each: a key in two calls, and a height.
const pages = [
  { username: 'operator1', path: '/call', callsPerTicket: 3 },
  { username: 'damkar', path: '/queue', callsPerTicket: 0 },
  { username: 'supervisor', path: '/map', callsPerTicket: 3 },
] as const

for (const { username, path, callsPerTicket } of pages) {
  test(`${path}: one more among ten thousand does not make the page go through all of them`, async ({ login, client }) => {
    test.setTimeout(180_000)
    const operator = await client('operator1')
    // A shift's first call makes the line of its calls longer: the list below moves, and would be laid out for that as well.
    await openTicket(operator, { agencies: [], address: someAddress('Jl. Panggilan Pertama') })
    const page = await (await login(username, { viewport: { width: 1600, height: 900 } })).newPage()
    await replaceBoard(page, crowdedBoard(crowd))
    await holdBack(page, (said) => isOfOthers(said) && !said.includes(street))
    await page.goto(path)
    await untilLive(page)
    const shows = async (count: number) =>
      expect.poll(async () => [...(await page.getByRole('main').innerText()).matchAll(/\d+(?:[.,]\d{3})*/g)].map(([number]) => Number(number.replace(/\D/g, ''))), { timeout: 60_000 }).toContain(count)
    await shows(crowd)
    const calls = await countCalls(page)
    const called = await calls.during(async () => {
      await openTicket(operator, { agencies: ['damkar'], address: someAddress(street) })
      await shows(crowd + 1)
      // What is drawn in the frames after.
      await page.waitForTimeout(1_000)
    })
    const often = called.filter(({ count }) => count >= crowd * 0.9)
    const perTicket = often.reduce((sum, { count }) => sum + count, 0) / crowd
    console.log(`${path}: ${String(called.reduce((sum, { count }) => sum + count, 0))} calls, of functions called for each ticket ${perTicket.toFixed(1)} a ticket`)
    expect(called.length, 'functions were seen at all').toBeGreaterThan(100)
    expect(perTicket, `called for each ticket: ${often.map(({ count, begins }) => `${String(count)} × ${begins}`).join('\n')}`).toBeLessThan(callsPerTicket + 0.5)
  })
}
