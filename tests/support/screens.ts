import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** Waits until the page is live: what happens from now on appears by itself. */
export async function untilLive(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByText('Langsung', { exact: true })).toBeAttached({ timeout: 15_000 })
}

/** The agency's card of the ticket at an address. */
export const card = (page: Page, address: string): Locator => page.getByRole('list', { name: 'Penugasan' }).getByRole('listitem', { name: address })

/** The row of the ticket at an address in the supervisor's list. */
export const mapRow = (page: Page, address: string): Locator => page.getByRole('list', { name: /Tiket terbuka/ }).getByRole('button', { name: address })

/** The row of the ticket at an address among the call-taker's open tickets. */
export const deskRow = (page: Page, address: string): Locator => page.getByRole('region', { name: /Tiket terbuka/ }).getByRole('button', { name: address })

/** The panel of the ticket that is open. */
export const drawer = (page: Page): Locator => page.getByRole('complementary', { name: /112-\d{8}-\d{4}/ })

/** One agency's part in the panel. */
export const assignment = (page: Page, agency: string): Locator => drawer(page).getByRole('listitem').filter({ has: page.getByText(agency, { exact: true }) }).first()

/** The fields of the call-taker's form. */
export const intake = (page: Page) => {
  const form = page.getByRole('region', { name: 'Laporan' })
  return {
    where: form.getByRole('combobox', { name: 'Di mana' }),
    landmark: form.getByRole('textbox', { name: 'Patokan' }),
    address: form.getByRole('textbox', { name: 'Alamat' }),
    type: form.getByRole('combobox', { name: 'Apa yang terjadi' }),
    phone: form.getByRole('textbox', { name: 'Nomor penelepon' }),
    name: form.getByRole('textbox', { name: 'Nama penelepon' }),
    description: form.getByRole('textbox', { name: 'Uraian' }),
  }
}

/** Types a report as a call-taker does, without the mouse, up to just before it is sent. */
export async function typeReport(page: Page, report: { place: string; address: string; type: string; description?: string }): Promise<void> {
  const fields = intake(page)
  await expect(fields.where).toBeFocused()
  await page.keyboard.type(report.place)
  await page.keyboard.press('Enter')
  await expect(fields.where).not.toBeFocused()
  // A place that is vague asks for a landmark first, if it was there before the key.
  if (await fields.landmark.evaluate((field) => field === document.activeElement)) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
  }
  await expect(fields.type).toBeFocused()
  await page.keyboard.type(report.type)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await expect(fields.address).toBeFocused()
  await page.keyboard.type(report.address)
  if (report.description === undefined) return
  while (!(await fields.description.evaluate((field) => field === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.type(report.description)
}
