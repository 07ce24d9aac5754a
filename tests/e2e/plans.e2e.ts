import { intake, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

test('an admin changes a plan: a running desk goes by it without a reload, the history shows it, and it is brought back', async ({ login, client, guard }) => {
  // Somebody is faster, on purpose.
  guard.expect(/status of 409/)
  const type = 'kabel-telekomunikasi'
  const desk = await (await login('operator1')).newPage()
  await desk.goto('/call')
  await untilLive(desk)
  const admin = await (await login('admin')).newPage()
  await admin.goto('/admin/plans')
  await admin.getByRole('navigation', { name: 'Jenis kejadian' }).getByRole('button', { name: /Kabel telekomunikasi/ }).click()
  const form = admin.getByRole('form', { name: 'Ubah rencana' })
  await form.getByRole('button', { name: 'Dishub' }).click()
  await form.getByRole('button', { name: '1 Kritis' }).click()
  await form.getByRole('button', { name: /^Turunkan: Ada yang/ }).click()
  await form.getByRole('button', { name: 'Simpan versi baru' }).click()
  const history = admin.getByRole('region', { name: 'Riwayat' })
  const newest = history.getByRole('listitem').first()
  await expect(newest).toContainText('Admin')
  await expect(newest.getByRole('row', { name: /Prioritas/ })).toContainText('Kritis')
  await expect(newest.getByRole('row', { name: /OPD pendukung/ })).toContainText('Dishub')
  await expect(newest.getByRole('row', { name: /Urutan pertanyaan/ })).toBeVisible()

  await intake(desk).type.fill('kabel tele')
  await desk.keyboard.press('Enter')
  const promise = desk.getByRole('group', { name: 'Yang akan terjadi' })
  await expect(promise).toContainText('Telkom, Dishub')
  await expect(promise).toContainText('Kritis')

  // Somebody else is faster: both are shown, and nothing is overwritten before it was seen.
  const other = await client('admin')
  const { plans } = await other.must('GET /plans')
  const { type: _type, ...now } = plans.find((plan) => plan.type === type)!
  await form.getByRole('button', { name: '2 Mendesak' }).click()
  await other.must('PUT /plans/{type}', { params: { type }, body: { ...now, lead: 'pln' } })
  await form.getByRole('button', { name: 'Simpan versi baru' }).click()
  await expect(form.getByRole('alert')).toContainText('baru saja diubah orang lain')
  await expect(form.getByRole('alert').getByRole('row', { name: /OPD utama/ })).toContainText('PLN')
  await form.getByRole('button', { name: 'Pakai yang tersimpan' }).click()

  // Back to the first version.
  await history.getByRole('listitem').last().getByRole('button', { name: 'Kembalikan ke versi ini' }).click()
  await expect(form.getByRole('button', { name: '3 Biasa' })).toHaveAttribute('aria-pressed', 'true')
  await expect(promise).toContainText('Biasa')
  await expect(promise).not.toContainText('Dishub')
})

test('a console that missed the change has the changed plan once its board is read anew', async ({ login, client }) => {
  const type = 'abrasi'
  const admin = await client('admin')
  const planNow = async () => (await admin.must('GET /plans')).plans.find((plan) => plan.type === type)!
  const desk = await (await login('operator1')).newPage()
  let say: (words: string) => void = () => undefined
  await desk.routeWebSocket('**/socket.io/**', (socket) => {
    const server = socket.connectToServer()
    say = (words) => socket.send(words)
    server.onMessage((said) => String(said).includes('plan.changed') || socket.send(said))
  })
  await desk.goto('/call')
  await untilLive(desk)
  await intake(desk).type.fill('abrasi')
  await desk.keyboard.press('Enter')
  const promise = desk.getByRole('group', { name: 'Yang akan terjadi' })
  await expect(promise).toContainText('BPBD')
  await expect(promise).not.toContainText('Satpol PP')
  const { type: _type, ...before } = await planNow()
  await admin.must('PUT /plans/{type}', { params: { type }, body: { ...before, supporting: [...before.supporting, 'satpolpp'] } })
  try {
    say('42["reset",{"head":0}]')
    await expect(promise).toContainText('Satpol PP')
  } finally {
    await admin.must('PUT /plans/{type}', { params: { type }, body: { ...before, version: (await planNow()).version } })
  }
})
