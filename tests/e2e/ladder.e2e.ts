import { openTicket, someAddress } from '../support/reports.ts'
import { assignment, card, drawer, mapRow, untilLive } from '../support/screens.ts'
import { hurryType } from '../support/served-database.ts'
import { expect, test } from '../support/test.ts'

test('nobody answers: louder at the agency, then at the supervisor within a second, who asks the next one', async ({ open, client }) => {
  await hurryType('lampu-jalan', [3, 3, 3])
  const address = someAddress('Jl. Tangga')
  const queue = await open('dishub', '/queue')
  const map = await open('supervisor', `/map?q=${encodeURIComponent(address)}`)
  await untilLive(queue)
  await untilLive(map)
  const operator = await client('operator1')
  const { id } = await openTicket(operator, { type: 'lampu-jalan', agencies: ['dishub'], address })

  const own = card(queue, address)
  await expect(own).toContainText('Jawab dalam')
  await queue.getByRole('button', { name: 'Diam' }).click()
  await expect(queue.getByRole('alert').filter({ hasText: /penugasan/ })).toBeHidden()
  await expect(own).toContainText('belum dijawab')
  await expect(own).toContainText('Kontak berikutnya: Komandan regu')
  await expect(queue.getByRole('alert').filter({ hasText: /lewat waktu/ })).toBeVisible()

  const band = map.getByRole('alert').filter({ hasText: address })
  await expect(mapRow(map, address)).toContainText('Tidak ada yang menerima')
  const shownAt = Date.now()
  await expect(band).toContainText('Belum ada yang menerima')
  const { items } = await operator.must('GET /tickets/{id}/timeline', { params: { id } })
  const step = items.find(({ kind, data }) => kind === 'assignment.overdue' && data['step'] === 2)
  expect(shownAt - Date.parse(step?.at ?? '')).toBeLessThan(1_000)

  // Silence does not hide it, and the last step says so anew.
  await band.getByRole('button', { name: 'Diamkan' }).click()
  await expect(band).toContainText('Supervisor harus bertindak')
  await band.getByRole('link', { name: 'Buka tiket' }).click()
  await expect(assignment(map, 'Dishub')).toContainText('Belum menerima pada waktunya.')
  await assignment(map, 'Dishub').getByRole('button', { name: 'Teruskan ke PUPR' }).click()
  await expect(assignment(map, 'PUPR')).toContainText('Menunggu')
  await expect(assignment(map, 'Dishub')).toContainText('ditangani sejak')
  await expect(band).toBeHidden()

  await map.keyboard.press('v')
  await map.getByRole('dialog').getByRole('textbox').fill('Uni Contoh, piket')
  await map.getByRole('dialog').getByRole('button', { name: 'Catat diterima' }).click()
  await expect(assignment(map, 'Dishub')).toContainText('Diterima')
  await expect(drawer(map)).toContainText('Uni Contoh, piket')
})
