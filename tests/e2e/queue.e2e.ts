import { openTicket } from '../support/reports.ts'
import { card, untilLive } from '../support/screens.ts'
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
