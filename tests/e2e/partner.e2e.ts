import { someAddress } from '../support/reports.ts'
import { drawer, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

test('a partner is handed the ticket by telephone, recorded by keys alone', async ({ login, client }) => {
  const http = await client('operator1')
  const address = someAddress('Jl. Veteran')
  const { ticket } = await http.must('POST /tickets', { body: { type: 'kebakaran', location: { lat: -0.9497, lng: 100.3605, address }, agencies: ['pln'] } })
  const page = await (await login('operator1')).newPage()
  await page.goto(`/map?ticket=${ticket.id}`)
  await untilLive(page)
  await expect(drawer(page)).toContainText('Belum diserahkan kepada PLN — telepon 123')
  await page.keyboard.press('v')
  const dialog = page.getByRole('dialog', { name: 'Serahkan kepada PLN', exact: true })
  await expect(dialog.getByLabel('Diserahkan kepada')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Tulis kepada siapa diserahkan.')
  await page.keyboard.type('Petugas piket gangguan')
  await page.keyboard.press('Tab')
  await page.keyboard.type('G-2411-07')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(drawer(page)).toContainText(/Diserahkan kepada Petugas piket gangguan \(no\. G-2411-07\) \d{2}[.:]\d{2}/)
  await expect(drawer(page).getByRole('button', { name: /Catat: Menuju/ }).first()).toBeVisible()
})

test('what was typed stays when somebody else was faster', async ({ login, client, guard }) => {
  // Somebody is faster, on purpose.
  guard.expect(/status of 409/)
  const http = await client('supervisor')
  const { ticket } = await http.must('POST /tickets', { body: { type: 'kebakaran', location: { lat: -0.9497, lng: 100.3605, address: someAddress('Jl. Veteran') }, agencies: ['pln'] } })
  const page = await (await login('operator1')).newPage()
  await page.goto(`/map?ticket=${ticket.id}`)
  await untilLive(page)
  await expect(drawer(page)).toContainText('Belum diserahkan kepada PLN')
  await page.keyboard.press('v')
  const dialog = page.getByRole('dialog', { name: 'Serahkan kepada PLN', exact: true })
  await dialog.getByLabel('Diserahkan kepada').fill('Manajer jaga')
  await http.must('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id: ticket.id, agency: 'pln', action: 'accept' }, body: { byVoice: true, by: 'Petugas piket' } })
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Orang lain sudah mencatat')
  await expect(dialog.getByLabel('Diserahkan kepada')).toHaveValue('Manajer jaga')
})
