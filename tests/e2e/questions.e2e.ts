import type { Page } from '@playwright/test'
import { someAddress } from '../support/reports.ts'
import { card, drawer, deskRow, intake, typeReport, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

const questions = (page: Page) => page.getByRole('region', { name: 'Pertanyaan' })
const guide = (page: Page) => page.getByRole('region', { name: 'Bacakan kepada penelepon' })
const promise = (page: Page) => page.getByRole('group', { name: 'Yang akan terjadi' })

test('cardiac arrest, by keys alone: the answer raises, adds, and the metronome runs with its clock, also after sending', async ({ login }) => {
  const operator = await (await login('operator1')).newPage()
  const psc = await (await login('dinkes')).newPage()
  await psc.goto('/queue')
  await operator.goto('/call')
  await untilLive(operator)
  await untilLive(psc)
  const address = someAddress('Jl. Veteran')

  await operator.keyboard.type('pasar raya')
  await operator.keyboard.press('Enter')
  await expect(intake(operator).type).toBeFocused()
  await operator.keyboard.type('medis')
  await operator.keyboard.press('Enter')
  await operator.keyboard.press('Shift+Tab')
  await operator.keyboard.type(address)
  // Less urgent by hand; the answer is to raise it again.
  await operator.keyboard.press('Tab')
  await expect(intake(operator).type).toBeFocused()
  await operator.keyboard.press('Alt+3')
  await expect(promise(operator)).toContainText('Biasa')
  await expect(promise(operator)).not.toContainText('Damkar')

  await operator.keyboard.press('Alt+q')
  await expect(questions(operator).getByRole('radiogroup', { name: /sadar/ }).getByRole('radio').first()).toBeFocused()
  await operator.keyboard.press('t')
  await operator.keyboard.press('t')
  await expect(questions(operator).getByRole('radiogroup', { name: /bernapas/ }).getByRole('radio', { name: 'Tidak', exact: true })).toBeChecked()
  await expect(questions(operator)).toContainText('Tetap kritis: tidak')
  await expect(promise(operator)).toContainText('Kritis')
  await expect(promise(operator)).toContainText('PSC 119, Damkar')
  await expect(guide(operator)).toContainText('Dorong dada 5–6 cm, 100–120 kali per menit')
  await expect(guide(operator)).toContainText('menunggu pengesahan PSC 119')

  const clock = operator.getByRole('timer', { name: 'Lama pijat jantung' })
  await expect(clock).toHaveText('0:00')
  await operator.keyboard.press('Alt+m')
  await expect(operator.getByRole('button', { name: 'Bisukan' })).toHaveAttribute('aria-pressed', 'true')
  await expect(clock).toHaveText('0:02')

  await operator.keyboard.press('Control+Enter')
  await expect(operator.getByRole('region', { name: 'Tiket terakhir' })).toContainText('Sampai di papan langsung')
  // The caller is still on the line: what is read out stays, and so does the beat.
  const kept = operator.getByRole('region', { name: 'Bacakan kepada penelepon' }).or(operator.getByRole('region').filter({ hasText: 'Masih dibacakan' }))
  await expect(kept.first()).toContainText('Dorong dada')
  await expect(clock).toHaveText(/0:0[3-9]/)
  await operator.keyboard.press('Alt+m')
  await expect(operator.getByRole('button', { name: 'Bunyikan' })).toHaveAttribute('aria-pressed', 'false')

  await expect(card(psc, address)).toContainText('tidak sadar · tidak bernapas')
  await expect(card(psc, address)).toContainText('henti jantung: bawa AED')
})

test('answers are added later in the panel, and the agency sees them at once', async ({ login, client }) => {
  const address = someAddress('Jl. Khatib Sulaiman')
  const operator = await client('operator1')
  await operator.must('POST /tickets', { body: { type: 'banjir', location: { lat: -0.92, lng: 100.36, address } } })
  const desk = await (await login('operator1')).newPage()
  const bpbd = await (await login('bpbd')).newPage()
  await bpbd.goto('/queue')
  await untilLive(bpbd)
  await desk.goto('/call')
  await deskRow(desk, address).click()
  await expect(drawer(desk)).toContainText('Belum ada jawaban')
  await drawer(desk).getByRole('button', { name: 'Jawab' }).click()
  const dialog = desk.getByRole('dialog', { name: /Jawaban/ })
  await dialog.getByRole('textbox', { name: /Setinggi apa/ }).focus()
  await desk.keyboard.type('120')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('4')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(drawer(desk)).toContainText('120 cm · 4 orang')
  await expect(drawer(desk)).toContainText('Kritis')
  await expect(drawer(desk).getByRole('button', { name: 'Teruskan ke Basarnas' })).toBeVisible()
  await expect(card(bpbd, address)).toContainText('120 cm · 4 orang')
  await expect(card(bpbd, address)).toContainText('setinggi pinggang: perlu perahu')
})

test('several similar tickets and a caller with a history leave what is read out, and its beat, in sight', async ({ login, client }) => {
  const operator = await client('operator1')
  const { items } = await operator.must('GET /places', { query: { q: 'pasar raya', limit: 1 } })
  const { lat, lng } = items[0]!
  const phone = '0812-6600-4411'
  for (let index = 0; index < 5; index += 1) {
    await operator.must('POST /tickets', {
      body: {
        type: 'serangan-jantung', agencies: ['dinkes'], location: { lat: lat + index * 0.0002, lng, address: someAddress('Jl. Pasar Raya, lantai dua, dekat tangga') },
        description: 'Bapak-bapak jatuh di depan kios kain, tidak sadar, orang ramai mengelilingi', ...(index === 0 && { caller: { phone, name: 'Ibu Rosna' } }),
      },
    })
  }
  const desk = await (await login('operator2', { viewport: { width: 1280, height: 800 } })).newPage()
  await desk.goto('/call')
  await untilLive(desk)
  await typeReport(desk, { place: 'pasar raya', address: someAddress('Blok A'), type: 'serangan', description: 'Orang jatuh, tidak bernapas' })
  await intake(desk).phone.fill(phone)
  for (const key of ['Alt+q', 't', 't']) await desk.keyboard.press(key)
  const similar = desk.getByRole('region', { name: 'Sudah dilaporkan?' })
  const whole = { ratio: 1 }
  for (const size of [{ width: 1280, height: 800 }, { width: 1366, height: 768 }, { width: 1920, height: 1080 }]) {
    await desk.setViewportSize(size)
    await expect(similar.getByRole('listitem')).toHaveCount(5)
    await expect(desk.getByRole('region', { name: /^Nomor 0812/ })).toBeVisible()
    const metronome = guide(desk).getByRole('button', { name: 'Mulai' })
    await expect(metronome).toBeInViewport(whole)
    for (const step of [0, 1]) await expect(guide(desk).getByRole('listitem').nth(step)).toBeInViewport(whole)
    await expect(similar.getByRole('button', { name: 'Tambah pelapor' }).first()).toBeInViewport(whole)
    await expect(similar.getByRole('listitem').nth(1)).toBeInViewport({ ratio: 0.6 })
  }
})
