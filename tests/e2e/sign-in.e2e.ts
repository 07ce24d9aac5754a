import { expect, test } from '@playwright/test'
import { signIn } from '../support/sign-in.ts'

test('whoever is not signed in is led to the sign-in page', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/(masuk|sign-in|login)/)
  await expect(page.getByRole('textbox').first()).toBeVisible()
})

test('whoever signs in lands on a page of the console', async ({ page, baseURL }) => {
  await signIn(page.request, baseURL ?? '', 'operator1')
  await page.goto('/')
  await expect(page).not.toHaveURL(/\/(masuk|sign-in|login)/)
})
