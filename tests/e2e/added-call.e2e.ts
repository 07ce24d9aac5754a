import { openTicket, someAddress, somePhone } from '../support/reports.ts'
import { card, intake, typeReport, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

test('what a second caller answers goes to the ticket, the agency sees it, and a reload does not lose the way back', async ({ open, client }) => {
  const first = await client('operator1')
  const address = someAddress('Jl. Gunung Pangilun')
  const { items } = await first.must('GET /places', { query: { q: 'gunung pangilun', limit: 1 } })
  const { lat, lng } = items[0]!
  const { ticket } = await first.must('POST /tickets', { body: { type: 'kebakaran', agencies: ['damkar'], location: { lat: lat + 0.001, lng, address } } })
  const damkar = await open('damkar', '/queue')
  const operator = await open('operator2', '/call')
  await untilLive(damkar)
  await untilLive(operator)
  const mine = someAddress('Gang')
  await typeReport(operator, { place: 'gunung pangilun', address: mine, type: 'kebakaran ban' })
  await operator.keyboard.press('Alt+q')
  await operator.keyboard.press('y')
  const panel = operator.getByRole('region', { name: 'Sudah dilaporkan?' })
  const row = panel.getByRole('listitem').filter({ hasText: address })
  await expect(row).toBeVisible()
  await operator.keyboard.press(/Alt\+[A-Z]/.exec(await row.innerText())?.[0] ?? 'no key')
  await expect(panel).toContainText('Pelapor ditambahkan')
  await expect(card(damkar, address)).toContainText('orang di dalam')

  await operator.reload()
  await untilLive(operator)
  await expect(panel).toContainText(`Pelapor ditambahkan ke #${ticket.number.slice(-4)}`)
  await operator.keyboard.press('Alt+z')
  await expect(intake(operator).address).toHaveValue(mine)
  await expect(card(damkar, address)).not.toContainText('orang di dalam')
  await expect(card(damkar, address)).toContainText('1 pelapor')
  // Undone is undone, after a reload as well; the draft is there still.
  await expect(panel).not.toContainText('Pelapor ditambahkan')
  await operator.reload()
  await untilLive(operator)
  await expect(intake(operator).address).toHaveValue(mine)
  await expect(panel).not.toContainText('Pelapor ditambahkan')
})

test('a caller who calls again is added to their own open ticket in one key, and taken off in another', async ({ open, client }) => {
  const phone = somePhone()
  const other = await client('operator1')
  const address = someAddress('Jl. Belakang')
  const { id, number } = await openTicket(other, { address, caller: { phone } })
  const callCount = async () => (await other.must('GET /tickets/{id}', { params: { id } })).ticket.callCount
  const operator = await open('operator2', '/call')
  await untilLive(operator)
  await intake(operator).phone.fill(phone)
  const row = operator.getByRole('region', { name: /^Nomor/ }).getByRole('listitem').filter({ hasText: number.slice(-4) })
  await expect(row.getByRole('button', { name: 'Tambahkan ke tiket ini' })).toContainText('Alt+R')
  await operator.keyboard.press('Alt+r')
  await expect(operator.getByRole('region', { name: 'Sudah dilaporkan?' })).toContainText('Pelapor ditambahkan')
  await expect(intake(operator).phone).toHaveValue('')
  await expect.poll(callCount).toBe(2)
  await operator.keyboard.press('Alt+z')
  await expect(intake(operator).phone).toHaveValue(phone)
  await expect.poll(callCount).toBe(1)
})
