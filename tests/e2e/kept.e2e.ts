import type { Page } from '@playwright/test'
import { keptDrafts } from '../support/kept-drafts.ts'
import { intake, untilLive } from '../support/screens.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

const kept = async (page: Page, words: string) => {
  await intake(page).description.fill(words)
  await expect.poll(() => keptDrafts(page)).toContain(words)
}

test('a draft is there after signing out and in again, and gone once another person has signed in', async ({ login, origin }) => {
  const context = await login('operator1')
  const page = await context.newPage()
  await page.goto('/call')
  await kept(page, 'Kata penelepon')
  // Off the page before the session ends: what it still asked would be refused.
  await page.goto('about:blank')
  await context.clearCookies()
  await signIn(context.request, origin, 'operator1')
  await page.goto('/call')
  await expect(intake(page).description).toHaveValue('Kata penelepon')
  await page.goto('about:blank')
  await context.clearCookies()
  await signIn(context.request, origin, 'operator2')
  await page.goto('/call')
  await untilLive(page)
  await expect(intake(page).description).toHaveValue('')
  await expect.poll(() => keptDrafts(page)).not.toContain('Kata penelepon')
})

test('two tabs of one person do not overwrite each other', async ({ login }) => {
  const context = await login('operator1')
  const [one, two] = [await context.newPage(), await context.newPage()]
  await one.goto('/call')
  await kept(one, 'tab satu')
  await two.goto('/call')
  await untilLive(two)
  await expect(intake(two).description).toHaveValue('')
  await kept(two, 'tab dua')
  await one.reload()
  await two.reload()
  await expect(intake(one).description).toHaveValue('tab satu')
  await expect(intake(two).description).toHaveValue('tab dua')
})
