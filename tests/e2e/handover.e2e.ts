import { expectGoodLooks } from '../support/looks.ts'
import { openTicket, someAddress } from '../support/reports.ts'
import { untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

test('a shift signs on, hands over with a note, and the next confirms having read it', async ({ open, client }) => {
  const address = someAddress()
  await openTicket(await client('operator1'), { address, agencies: ['damkar'] })
  const leaving = await open('operator1', '/handover')
  await untilLive(leaving)
  const desks = leaving.getByRole('region', { name: 'Meja', exact: true })
  await desks.getByRole('button', { name: 'Masuk di Meja 2' }).click()
  await expect(desks).toContainText(/Operator 1, sejak \d{2}:\d{2}/)

  const next = await open('operator2', '/handover')
  await untilLive(next)
  await expect(next.getByRole('region', { name: 'Meja', exact: true })).toContainText('Operator 1')
  await expect(next.getByRole('region', { name: 'Tiket terbuka' })).toContainText(address)
  await expect(next.getByRole('region', { name: 'Tiket terbuka' })).toContainText('menunggu jawaban OPD')
  await expect(next.getByRole('region', { name: 'Panggilan' })).toContainText('Darurat')

  const note = `Damkar masih di ${address}`
  await leaving.getByRole('textbox', { name: 'Catatan untuk giliran berikutnya' }).fill(note)
  await leaving.getByRole('button', { name: 'Serahkan dan keluar dari Meja 2' }).click()
  const left = leaving.getByRole('region', { name: 'Yang diserahkan' }).getByRole('listitem').filter({ hasText: note })
  await expect(left).toContainText('Belum dikonfirmasi')
  await expect(left.getByRole('button')).toHaveCount(0)

  const read = next.getByRole('region', { name: 'Yang diserahkan' }).getByRole('listitem').filter({ hasText: note })
  await read.getByRole('button', { name: 'Sudah saya baca' }).click()
  await expect(read).toContainText('Dibaca oleh Operator 2')
  await expect(left).toContainText('Dibaca oleh Operator 2')
  await expectGoodLooks(next, 'handover')
})
