import type { Page } from '@playwright/test'
import { openTicket, someAddress } from '../support/reports.ts'
import { card, deskRow, drawer, mapRow, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

test('two people with one ticket open see each other, and neither overwrites the other', async ({ open, client, guard }) => {
  guard.expect(/status of 409/)
  test.setTimeout(90_000)
  const address = someAddress()
  await openTicket(await client('operator1'), { address, agencies: ['damkar'], description: 'Api di dapur' })
  const opened = async (username: string) => {
    const page = await open(username, '/call')
    await untilLive(page)
    await deskRow(page, address).click()
    await expect(drawer(page)).toBeVisible()
    return page
  }
  const one = await opened('operator1')
  const supervisor = await open('supervisor', '/map')
  await expect(mapRow(supervisor, address)).toContainText('Dibuka oleh Operator 1')
  const two = await opened('operator2')
  await expect(drawer(one)).toContainText('Dibuka juga oleh Operator 2')
  await expect(drawer(two)).toContainText('Dibuka juga oleh Operator 1')

  // The agency learns that the centre has it open, not who; what it has open itself is seen.
  const damkar = await open('damkar', '/queue')
  await untilLive(damkar)
  await card(damkar, address).getByRole('button', { name: 'Lainnya' }).click()
  await card(damkar, address).getByRole('button', { name: 'Buka tiket' }).click()
  await expect(drawer(damkar).getByText('Dibuka juga oleh')).toHaveText('Dibuka juga oleh Operator Pusat 112')
  await expect(drawer(one).getByText('Dibuka juga oleh')).toHaveText('Dibuka juga oleh Operator 2; Petugas Damkar')

  // Both edit; the second to save sees both versions and chooses for each field.
  const edit = async (page: Page) => {
    await drawer(page).getByRole('button', { name: 'Ubah', exact: true }).click()
    return page.getByRole('dialog')
  }
  const [mine, theirs] = [await edit(one), await edit(two)]
  await theirs.getByRole('textbox', { name: 'Uraian' }).fill('Api di dapur, dua orang terluka')
  await theirs.getByRole('button', { name: 'Simpan' }).click()
  await expect(drawer(two)).toContainText('dua orang terluka')
  await mine.getByRole('textbox', { name: 'Uraian' }).fill('Api di dapur, tabung gas belum keluar')
  await mine.getByRole('textbox', { name: 'Patokan' }).fill('belakang masjid')
  await mine.getByRole('button', { name: 'Simpan' }).click()
  const clash = one.getByRole('dialog', { name: 'Tiket ini baru saja diubah orang lain' })
  const description = clash.getByRole('group', { name: 'Uraian' })
  await expect(description).toContainText('dua orang terluka')
  await expect(description).toContainText('tabung gas belum keluar')
  await description.getByRole('radio').first().check()
  await clash.getByRole('button', { name: 'Simpan pilihan' }).click()
  await expect(drawer(two)).toContainText('tabung gas belum keluar')
  await expect(drawer(two)).toContainText('belakang masjid')

  // Notes of both stand side by side, also when written at the same time.
  const note = async (page: Page, text: string) => {
    await drawer(page).getByRole('textbox', { name: 'Catatan baru' }).fill(text)
    await drawer(page).getByRole('button', { name: 'Kirim catatan' }).click()
  }
  await Promise.all([note(one, 'Pemilik rumah di luar'), note(two, 'Listrik sudah padam')])
  for (const page of [one, two]) {
    for (const text of ['Pemilik rumah di luar', 'Listrik sudah padam']) await expect(drawer(page).getByText(text).first()).toBeVisible()
  }

  await drawer(two).getByRole('button', { name: 'Tutup panel tiket' }).click()
  await two.close()
  await expect(drawer(one)).not.toContainText('Dibuka juga oleh Operator 2')
})
