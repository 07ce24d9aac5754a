import { openTicket } from '../support/reports.ts'
import { card, untilLive } from '../support/screens.ts'
import { hurryType } from '../support/served-database.ts'
import { expect, test } from '../support/test.ts'

test('the first press on a card that is still loud does what the button says', async ({ open, client }) => {
  const page = await open('pupr', '/queue')
  await untilLive(page)
  const ticket = await openTicket(await client('operator1'), { type: 'serangan-jantung', agencies: ['pupr'] })
  await expect(page.getByRole('alert').filter({ hasText: /penugasan baru/ })).toBeVisible()
  await card(page, ticket.location.address ?? '').getByRole('button', { name: 'Terima' }).click()
  await expect(card(page, ticket.location.address ?? '')).toContainText('Diterima')
  await expect(page.getByRole('alert').filter({ hasText: /penugasan baru/ })).toBeHidden()
})

test('the bar that calls counts what is overdue apart from what is new', async ({ open, client }) => {
  await hurryType('jembatan-rusak', [5, 600, 600])
  const page = await open('pupr', '/queue')
  await untilLive(page)
  const operator = await client('operator1')
  await openTicket(operator, { type: 'jembatan-rusak', agencies: ['pupr'] })
  for (let n = 0; n < 2; n += 1) await openTicket(operator, { type: 'jalan-rusak', agencies: ['pupr'] })
  await expect(page.getByRole('alert').filter({ hasText: 'baru' })).toContainText('1 lewat waktu · 2 baru', { timeout: 30_000 })
})
