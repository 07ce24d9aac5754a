import type { Page } from '@playwright/test'
import { someAddress, takeSteps } from '../support/reports.ts'
import { assignment, card, deskRow, drawer, intake, mapRow, typeReport, untilLive } from '../support/screens.ts'
import { isStillMarked, mark, whenActed, whenSeen } from '../support/stopwatch.ts'
import { expect, test } from '../support/test.ts'

/** Everything a page is sent over its sockets, and everything it is answered by the API. */
function wiretap(page: Page): () => string {
  const heard: string[] = []
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => heard.push(String(payload)))
  })
  page.on('response', (response) => {
    if (!response.url().includes('/api/v1/')) return
    void response.text().then((text) => heard.push(text), () => undefined)
  })
  return () => heard.join('\n')
}

test('from the call to the closed ticket, in three windows, with nobody reloading', async ({ login, client }) => {
  test.setTimeout(120_000)
  const window = async (username: string, path: string) => {
    const page = await (await login(username)).newPage()
    const heard = wiretap(page)
    await page.goto(path)
    await untilLive(page)
    await mark(page)
    return Object.assign(page, { heard })
  }
  const operator = await window('operator1', '/call')
  const damkar = await window('damkar', '/queue')
  const supervisor = await window('supervisor', '/map')
  const polisi = await window('polisi', '/queue')
  const windows = [operator, damkar, supervisor, polisi]
  const address = someAddress('Jl. Pasar Raya')

  // The call-taker types, takes the best place and the best type, and sends.
  await typeReport(operator, { place: 'pasar raya', address, type: 'kebakaran ban', description: 'Asap tebal dari lantai dua' })
  await expect(operator.getByRole('group', { name: 'Yang akan terjadi' })).toContainText('Damkar')
  const sent = await whenActed(operator, 'Ctrl+Enter')
  const atDamkar = await whenSeen(damkar.getByRole('main'), address)
  const atSupervisor = await whenSeen(supervisor.getByRole('main'), address)
  await operator.keyboard.press('Control+Enter')
  const took = { damkar: (await atDamkar()) - (await sent()), supervisor: (await atSupervisor()) - (await sent()) }
  console.log(`from the send to the screen: ${JSON.stringify(took)} ms`)
  expect(took.damkar).toBeLessThan(1000)
  expect(took.supervisor).toBeLessThan(1000)

  const receipt = operator.getByRole('region', { name: 'Tiket terakhir' })
  await expect(receipt).toContainText('Sampai di papan langsung')
  const number = /112-\d{8}-\d{4}/.exec(await receipt.innerText())?.[0] ?? 'no number'
  await expect(intake(operator).where).toBeFocused()
  await expect(intake(operator).where).toHaveValue('')
  await expect(card(damkar, address)).toBeVisible()
  await mapRow(supervisor, address).click()
  await expect(drawer(supervisor)).toContainText(number)
  await expect(assignment(supervisor, 'Damkar')).toContainText('Menunggu')

  // Damkar accepts: the supervisor and the call-taker see it at once.
  const accepted = await whenActed(damkar, 'click')
  const supervisorKnows = await whenSeen(assignment(supervisor, 'Damkar'), 'Diterima')
  const operatorKnows = await whenSeen(receipt, 'Diterima')
  await card(damkar, address).getByRole('button', { name: 'Terima' }).click()
  expect((await supervisorKnows()) - (await accepted())).toBeLessThan(1000)
  expect((await operatorKnows()) - (await accepted())).toBeLessThan(1000)

  // A second agency declines with a reason, and the supervisor sends a third one in its place.
  const psc = await window('dinkes', '/queue')
  windows.push(psc)
  await card(psc, address).getByRole('button', { name: 'Lainnya' }).click()
  await card(psc, address).getByRole('button', { name: 'Tolak' }).click()
  const question = psc.getByRole('dialog', { name: /Tolak/ })
  await question.getByRole('radio', { name: 'Tidak ada armada' }).check()
  await question.getByRole('button', { name: 'Tolak' }).click()
  await expect(card(psc, address)).toBeHidden()
  await expect(assignment(supervisor, 'PSC 119')).toContainText('Ditolak')
  await expect(assignment(supervisor, 'PSC 119')).toContainText('Tidak ada armada')
  await drawer(supervisor).getByRole('combobox', { name: 'Teruskan ke OPD lain' }).fill('satpol')
  await supervisor.keyboard.press('Enter')
  await drawer(supervisor).getByRole('button', { name: 'Teruskan ke Satpol PP' }).click()
  await expect(assignment(supervisor, 'Satpol PP')).toContainText('Menunggu')

  // On the way, at the scene, and a word about it.
  await card(damkar, address).getByRole('button', { name: 'Berangkat' }).click()
  await expect(assignment(supervisor, 'Damkar')).toContainText('Menuju lokasi')
  await card(damkar, address).getByRole('button', { name: 'Tiba' }).click()
  await expect(assignment(supervisor, 'Damkar')).toContainText('Di lokasi')
  await expect(receipt).toContainText('Di lokasi')
  await card(damkar, address).getByRole('button', { name: 'Lainnya' }).click()
  await card(damkar, address).getByRole('button', { name: 'Tulis catatan' }).click()
  await damkar.getByRole('textbox', { name: 'Catatan baru' }).fill('Api sudah dikepung, dua orang dirawat')
  await damkar.getByRole('button', { name: 'Kirim catatan' }).click()
  await expect(drawer(supervisor).getByText('Api sudah dikepung, dua orang dirawat').first()).toBeVisible()

  // Damkar completes; what the others still owe is done by voice and by their own people.
  await card(damkar, address).getByRole('button', { name: 'Selesai' }).click()
  await damkar.getByRole('dialog').getByText('Api padam').waitFor()
  await damkar.keyboard.press('1')
  await expect(card(damkar, address)).toBeHidden()
  await expect(assignment(supervisor, 'Damkar')).toContainText('Selesai')
  await expect(assignment(supervisor, 'Damkar')).toContainText('Api padam')
  for (const step of ['Diteruskan', 'Diterima', 'Menuju lokasi', 'Di lokasi', 'Selesai']) {
    const stamp = assignment(supervisor, 'Damkar').getByRole('listitem').filter({ has: supervisor.getByText(step, { exact: true }) })
    await expect(stamp.getByRole('time')).toHaveText(/^\d{2}[:.]\d{2}[:.]\d{2}$/)
  }
  // A partner hears of it by telephone: nothing can be recorded of it before that.
  await expect(assignment(supervisor, 'PLN')).toContainText('Belum diserahkan kepada PLN')
  await assignment(supervisor, 'PLN').getByRole('button', { name: 'Catat penyerahan' }).click()
  const handOver = supervisor.getByRole('dialog', { name: 'Serahkan kepada PLN', exact: true })
  await handOver.getByLabel('Diserahkan kepada').fill('Petugas piket gangguan')
  await handOver.getByRole('button', { name: 'Catat penyerahan' }).click()
  await expect(assignment(supervisor, 'PLN')).toContainText('Diserahkan kepada Petugas piket gangguan')
  await assignment(supervisor, 'PLN').getByRole('button', { name: 'Langkah lain untuk PLN' }).click()
  await supervisor.getByRole('menuitem', { name: 'Selesai' }).click()
  await supervisor.getByRole('button', { name: 'Ditangani di tempat' }).click()
  await expect(assignment(supervisor, 'PLN')).toContainText('Selesai')
  const { items } = await (await client('supervisor')).must('GET /tickets', { query: { q: number } })
  const { id } = items[0]!
  await takeSteps(await client('satpolpp'), id, 'satpolpp', ['accept', 'complete'])
  await expect(drawer(supervisor)).toContainText('Selesai ditangani')

  // The supervisor closes it, and it leaves every screen.
  await expect(deskRow(operator, address)).toBeVisible()
  await drawer(supervisor).getByRole('button', { name: 'Tutup', exact: true }).click()
  const closing = supervisor.getByRole('dialog', { name: /Tutup #/ })
  await closing.getByRole('combobox', { name: 'Hasil akhir' }).click()
  await supervisor.getByRole('option', { name: 'Ditangani', exact: true }).click()
  await closing.getByRole('button', { name: 'Tutup tiket' }).click()
  await expect(drawer(supervisor)).toContainText('Tiket ini tidak lagi di papan')
  await expect(mapRow(supervisor, address)).toBeHidden()
  await expect(deskRow(operator, address)).toBeHidden()

  // Polisi was live all the time and has been told nothing of it; a ticket of its own arrives.
  const own = someAddress('Simpang Haru')
  await (await client('operator2')).must('POST /tickets', { body: { type: 'kecelakaan', agencies: ['polisi'], location: { lat: -0.9, lng: 100.37, address: own } } })
  await expect(card(polisi, own)).toBeVisible()
  expect(polisi.heard()).toContain(own)
  for (const secret of [id, number, address]) expect(polisi.heard()).not.toContain(secret)
  expect(damkar.heard()).toContain(id)
  await expect(polisi.getByText(address)).toHaveCount(0)
  expect((await polisi.request.get(`/api/v1/tickets/${id}`)).status()).toBe(404)

  for (const page of windows) expect(await isStillMarked(page), page.url()).toBe(true)
})
