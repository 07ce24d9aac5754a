import { lineComplaints, loseAnswers } from '../support/line.ts'
import { expectGoodQuestion } from '../support/looks.ts'
import { pageOnLine } from '../support/page-on-line.ts'
import { openTicket, someAddress, somePhone } from '../support/reports.ts'
import { deskRow, drawer, intake, typeReport, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

test('a number that was written down wrong is put right in the ticket, and only that it was is in the history', async ({ login, client }) => {
  const [address, wrong, right] = [someAddress('Jl. Salah Nomor'), somePhone(), somePhone()]
  const ticket = await openTicket(await client('operator1'), { address, caller: { phone: wrong, name: 'Pak Uji' } })
  const page = await (await login('operator1')).newPage()
  await page.goto('/call')
  await untilLive(page)
  await deskRow(page, address).click()
  const panel = drawer(page)
  await panel.getByText('Pelapor (1)').click()
  await panel.getByRole('button', { name: 'Perbaiki nama atau nomor' }).click()
  const dialog = page.getByRole('dialog', { name: 'Perbaiki nama atau nomor' })
  await expect(dialog.getByRole('textbox', { name: 'Nama' })).toHaveValue('Pak Uji')
  const number = dialog.getByRole('textbox', { name: 'Nomor' })
  await expect(number).toBeFocused()
  await expect(number).toHaveValue(`+62${wrong.slice(1)}`)
  await expectGoodQuestion(page, 'correct-caller')
  await number.fill(right)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(panel.getByText(`Nomor …${right.slice(-3)}`)).toBeVisible()
  await expect(panel.getByText('Diperbaiki: Nomor')).toBeVisible()
  const operator = await client('operator1')
  const { items } = await operator.must('GET /tickets/{id}/timeline', { params: { id: ticket.id } })
  expect(items.map(({ kind }) => kind)).toEqual(['ticket.opened', 'caller.revealed', 'caller.corrected'])
  expect(await operator.must('POST /callers/lookup', { body: { phone: right } })).toMatchObject({ calls: 1, name: 'Pak Uji' })
})

test('somebody who is still to be called back keeps a number, and the question says so', async ({ login, client, guard }) => {
  guard.expect(/status of 422/)
  const address = someAddress('Jl. Tanpa Nomor')
  await openTicket(await client('operator1'), { address, caller: { phone: somePhone() }, callback: true })
  const page = await (await login('supervisor')).newPage()
  await page.goto('/map')
  await untilLive(page)
  await page.getByRole('list', { name: /Tiket terbuka/ }).getByRole('button', { name: address }).click()
  await drawer(page).getByText('Pelapor (1)').click()
  await drawer(page).getByRole('button', { name: 'Perbaiki nama atau nomor' }).click()
  const dialog = page.getByRole('dialog', { name: 'Perbaiki nama atau nomor' })
  await dialog.getByRole('textbox', { name: 'Nomor' }).fill('')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(dialog.getByText('masih harus dikabari')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Nomor' })).toHaveValue('')
})

test("a caller's name and number that were changed after a report whose answer was lost reach the ticket", async ({ login, client, guard }) => {
  guard.expect(lineComplaints)
  const [address, wrong, right] = [someAddress('Jl. Nomor Susulan'), somePhone(), somePhone()]
  const { page, line } = await pageOnLine(await login('operator1'), '/call')
  await typeReport(page, { place: 'pasar raya', address, type: 'kebakaran ban' })
  await intake(page).phone.fill(wrong)
  await intake(page).name.fill('Pak Uji')
  const mend = await loseAnswers(page, line)
  await page.keyboard.press('Control+Enter')
  const operator = await client('operator1')
  await expect.poll(async () => (await operator.must('GET /tickets', { query: { q: address } })).items.length).toBe(1)
  await page.getByRole('region', { name: '1 belum terkirim' }).getByRole('button', { name: 'Ubah' }).click()
  await expect(intake(page).phone).not.toHaveValue('')
  await intake(page).phone.fill(right)
  await intake(page).name.fill('Bu Uji')
  await page.keyboard.press('Control+Enter')
  await mend()
  const known = (phone: string) => operator.must('POST /callers/lookup', { body: { phone } })
  await expect.poll(async () => (await known(right)).name, { timeout: 30_000 }).toBe('Bu Uji')
  expect((await known(wrong)).calls).toBe(0)
  expect((await operator.must('GET /tickets', { query: { q: address } })).items).toHaveLength(1)
  await expect(page.getByText('perubahan terakhir belum')).toHaveCount(0)
})
