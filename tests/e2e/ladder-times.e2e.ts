import { expectGoodLooks } from '../support/looks.ts'
import { openTicket } from '../support/reports.ts'
import { untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

test('an admin changes how long agencies are waited for: bounds are named, the next ticket goes by it, a faster change is shown, the pack brought back', async ({ login, client, guard }) => {
  test.setTimeout(180_000)
  // Somebody is faster, on purpose.
  guard.expect(/status of 409/)
  const [operator, other] = [await client('operator1'), await client('admin')]
  const secondsToAccept = async () => {
    const { assignments } = await openTicket(operator, { type: 'lampu-jalan', agencies: ['pln'], priority: 3 })
    const [{ dispatchedAt, deadlineAt } = { dispatchedAt: '', deadlineAt: '' }] = assignments
    return Math.round((Date.parse(deadlineAt ?? '') - Date.parse(dispatchedAt)) / 1_000)
  }
  const page = await (await login('admin')).newPage()
  await page.goto('/admin/plans')
  await untilLive(page)
  await page.getByRole('region', { name: 'Tangga waktu, menurut prioritas' }).getByRole('button', { name: /Biasa/ }).click()
  const form = page.getByRole('form', { name: 'Ubah tangga waktu' })
  const accept = form.getByRole('group', { name: 'Menerima' })
  const first = accept.getByRole('textbox', { name: 'OPD diingatkan setelah' })
  await expect(first).toHaveValue('600')
  expect(await secondsToAccept()).toBe(600)
  await expectGoodLooks(page, 'ladder times')

  await first.fill('5')
  await form.getByRole('button', { name: 'Simpan versi baru' }).click()
  await expect(accept).toContainText('Tulis bilangan bulat dari 15 sampai 86400.')
  await expect(first).toHaveAttribute('aria-invalid', 'true')
  await first.fill('420')
  await expect(accept).toContainText('7 m 00 d')
  await form.getByRole('button', { name: 'Simpan versi baru' }).click()
  const history = page.getByRole('region', { name: 'Riwayat' })
  const newest = history.getByRole('listitem').first()
  await expect(newest).toContainText('Admin')
  await expect(newest.getByRole('row', { name: /Menerima/ })).toContainText('7 m 00 d')
  expect(await secondsToAccept()).toBe(420)

  // Somebody else is faster: both are shown, and nothing is overwritten before it was seen.
  const now = (await other.must('GET /ladders')).items.find(({ priority }) => priority === 3)!
  await form.getByRole('group', { name: 'Berangkat' }).getByRole('textbox', { name: 'OPD diingatkan setelah' }).fill('1800')
  await other.must('PUT /ladders/{priority}', { params: { priority: '3' }, body: { version: now.version, clocks: { ...now.clocks, arrive: [5_400, 3_600] } } })
  await form.getByRole('button', { name: 'Simpan versi baru' }).click()
  await expect(form.getByRole('alert')).toContainText('baru saja diubah orang lain')
  await expect(form.getByRole('alert').getByRole('row', { name: /Tiba/ })).toContainText('1 j 30 m')
  await form.getByRole('button', { name: 'Pakai yang tersimpan' }).click()
  await expect(form.getByRole('alert')).toHaveCount(0)

  await history.getByRole('button', { name: 'Pakai pengaturan awal' }).click()
  await expect(first).toHaveValue('600')
  await expect(history.getByRole('button', { name: 'Pakai pengaturan awal' })).toHaveCount(0)
  expect(await secondsToAccept()).toBe(600)
})
