import { accountLike } from '../support/served-database.ts'
import { DEMO_PASSWORD } from '../support/sign-in.ts'
import { untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

test('signs in by hand and lands on the first page of the role', async ({ open }) => {
  const page = await open(null, '/')
  await expect(page).toHaveURL(/\/sign-in$/)
  await expect(page.getByLabel('Nama pengguna')).toBeFocused()
  await page.getByLabel('Nama pengguna').fill('operator2')
  await page.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/call$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Panggilan' })).toBeAttached()
})

test('a wrong password says so and keeps the user name', async ({ open, guard }) => {
  guard.expect(/status of 401/)
  const page = await open(null, '/sign-in')
  const [username, password] = [page.getByLabel('Nama pengguna'), page.getByLabel('Kata sandi', { exact: true })]
  await username.fill('satpolpp')
  await password.fill('salah')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByText('Nama pengguna atau kata sandi salah.')).toBeVisible()
  await expect(username).toHaveValue('satpolpp')
  await password.fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/queue$/)
})

test('leads back to the page that was asked for, and nowhere else', async ({ open }) => {
  const page = await open(null, '/map?priority=1')
  await page.getByLabel('Nama pengguna').fill('supervisor')
  await page.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/map\?priority=1$/)

  const lured = await open(null, `/sign-in?next=${encodeURIComponent('https://contoh.invalid/')}`)
  await lured.getByLabel('Nama pengguna').fill('operator2')
  await lured.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD)
  await lured.keyboard.press('Enter')
  await expect(lured).toHaveURL(/\/call$/)
})

const pagesOf: readonly [username: string, first: string, others: readonly string[]][] = [
  ['operator1', '/call', ['/queue', '/blocks', '/unit', '/agency']],
  ['damkar', '/queue', ['/call', '/map', '/blocks']],
  ['supervisor', '/map', ['/queue']],
  ['admin', '/map', ['/queue']],
]
for (const [username, first, others] of pagesOf) {
  test(`${username} lands on ${first} and finds no page that is not for the role`, async ({ open, guard }) => {
    guard.expect(/status of 404/)
    const page = await open(username, '/')
    await expect(page).toHaveURL(new RegExp(`${first}$`))
    await untilLive(page)
    for (const other of others) {
      expect((await page.goto(other))?.status()).toBe(404)
      await expect(page.getByText('Halaman ini tidak ada')).toBeVisible()
      await expect(page.getByRole('navigation', { name: 'Halaman' }).getByRole('link').locator(`[href="${other}"]`)).toHaveCount(0)
    }
  })
}

test('the screens change their language and stay in it', async ({ open }) => {
  const page = await open(null, '/sign-in')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByLabel('Username')).toBeVisible()
  await page.getByLabel('Username').fill('supervisor')
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/map$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('banner').getByText('Live', { exact: true })).toBeAttached()
  await page.getByRole('banner').getByRole('button', { name: /Supervisor/ }).click()
  await page.getByRole('menuitemradio', { name: 'Bahasa Indonesia' }).or(page.getByRole('menuitemradio', { name: 'Indonesia' })).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'id')
  await page.reload()
  await expect(page.getByRole('link', { name: 'Peta kota' })).toBeVisible()
})

test('signs out, and the way back is shut', async ({ open, guard }) => {
  guard.expect(/status of 401/)
  const page = await open('operator2', '/call')
  await untilLive(page)
  await page.getByRole('button', { name: /^Menu / }).click()
  await page.getByRole('menuitem', { name: 'Keluar' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/call')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fcall$/)
  expect((await page.request.get('/api/v1/board')).status()).toBe(401)
})

test('a person whose sessions an admin ends is led to the sign-in page at once', async ({ open, client, guard }) => {
  guard.expect(/status of 401/)
  const username = await accountLike('dishub')
  const page = await open(username, '/queue')
  await untilLive(page)
  await (await client('admin')).must('POST /session/revoke', { body: { username } })
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fqueue$/, { timeout: 8000 })
  await expect(page.getByRole('button', { name: 'Masuk', exact: true })).toBeVisible()
})
