import { expectGoodLooks, expectGoodQuestion } from '../support/looks.ts'
import { openTicket, someAddress, takeSteps } from '../support/reports.ts'
import { untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

test('an agency sees its open work, its times and its units, and no choice of others', async ({ open, client }) => {
  test.setTimeout(120_000)
  const address = someAddress()
  const [operator, agency] = [await client('operator1'), await client('dlh')]
  const ticket = await openTicket(operator, { type: 'pohon-tumbang', priority: 2, address, agencies: ['dlh'] })
  const page = await open('dlh', '/agency')
  await untilLive(page)
  const row = page.getByRole('region', { name: 'Pekerjaan terbuka' }).getByRole('link', { name: address })
  await expect(row).toContainText('Menunggu')
  await expect(row).toContainText(/sisa|lewat/)
  await takeSteps(agency, ticket.id, 'dlh', ['accept', 'en-route', 'on-scene'])
  await expect(row).toContainText('Di lokasi')
  const urgent = page.getByRole('region', { name: 'Waktu tanggap' }).getByRole('table', { name: 'Mendesak' })
  for (const step of ['Diteruskan sampai diterima', 'Diterima sampai berangkat', 'Berangkat sampai tiba']) {
    await expect(urgent.getByRole('row', { name: step })).toContainText(/\d+ dari \d+/)
  }
  await page.getByRole('button', { name: '30 hari' }).click()
  await expect(urgent.getByRole('row', { name: 'Berangkat sampai tiba' })).toContainText(/\d+ dari \d+/)
  await expect(page.getByRole('region', { name: 'Armada' })).toContainText('DLH-')
  await expect(page.getByRole('combobox', { name: 'OPD' })).toHaveCount(0)
  await expectGoodLooks(page, '/agency')
  await takeSteps(agency, ticket.id, 'dlh', ['complete'])
  await expect(row).toHaveCount(0)
  expect((await agency.ask('GET /agencies/{code}/performance', { params: { code: 'polisi' } })).status).toBe(403)
})

test('a supervisor chooses whose page to see, by the bar and by the address', async ({ open }) => {
  const page = await open('supervisor', '/map')
  await untilLive(page)
  await page.getByRole('navigation', { name: 'Halaman' }).getByRole('link', { name: 'OPD', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Dasbor OPD' })).toBeVisible()
  await page.getByRole('combobox', { name: 'OPD' }).click()
  await page.getByRole('option', { name: 'BPBD' }).click()
  await expect(page).toHaveURL(/agency=bpbd/)
  await expect(page.getByText('Badan Penanggulangan Bencana Daerah')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Badan Penanggulangan Bencana Daerah')).toBeVisible()
  await page.getByRole('region', { name: 'Armada' }).getByRole('link', { name: 'Buka papan armada' }).click()
  await expect(page).toHaveURL(/\/units$/)
  await expect(page.getByRole('button', { name: 'BPBD-01' })).toBeVisible()
})

test('an agency signs on, sees its shift, signs off with a note; the supervisor sees who is on duty', async ({ open, client }) => {
  test.setTimeout(120_000)
  const [operator, agency] = [await client('operator1'), await client('dishub')]
  const page = await open('dishub', '/agency')
  const lead = await open('supervisor', '/agency?agency=dishub')
  await Promise.all([untilLive(page), untilLive(lead)])
  const duty = page.getByRole('region', { name: 'Giliran jaga' })
  const seen = lead.getByRole('region', { name: 'Giliran jaga' })
  await expect(duty).toContainText('Tidak ada yang tercatat bertugas')
  await expect(seen.getByRole('button', { name: 'Mulai bertugas' })).toHaveCount(0)
  await duty.getByRole('button', { name: 'Mulai bertugas' }).click()
  for (const one of [duty, seen]) await expect(one.getByRole('listitem')).toContainText(/sejak \d{2}:\d{2}/)
  await expect(duty.getByRole('listitem')).toContainText('(Anda)')

  await expect(seen.getByRole('button', { name: /^Akhiri giliran ./ })).toHaveText('Akhiri giliran')

  const { id } = await openTicket(operator, { agencies: ['dishub'], address: someAddress('Jl. Giliran') })
  const figure = (name: string) => duty.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) }).getByRole('definition')
  await expect(figure('Diteruskan')).toHaveText('1')
  await takeSteps(agency, id, 'dishub', ['accept'])
  await expect(figure('Diterima')).toHaveText('1')
  await expect(figure('Separuh diterima dalam')).toHaveText(/\d+ [dm]/)
  await expectGoodLooks(page, 'an agency on duty')

  await duty.getByRole('button', { name: 'Selesai bertugas' }).click()
  const question = page.getByRole('dialog', { name: 'Selesai bertugas' })
  await question.getByRole('textbox').fill('Derek di bengkel sampai besok')
  await page.keyboard.press('Escape')
  await duty.getByRole('button', { name: 'Selesai bertugas' }).click()
  await expect(question.getByRole('textbox')).toHaveValue('Derek di bengkel sampai besok')
  await expectGoodQuestion(page, 'signing off')
  await question.getByRole('button', { name: 'Selesai bertugas' }).click()
  await expect(question).toHaveCount(0)
  for (const one of [duty, seen]) {
    await expect(one).toContainText('Derek di bengkel sampai besok')
    await expect(one).toContainText('Tidak ada yang tercatat bertugas')
  }
})
