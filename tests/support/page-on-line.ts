import type { BrowserContext, Page } from '@playwright/test'
import { lineOf, type Line } from './line.ts'
import { untilLive } from './screens.ts'

/** A live page of the console whose line to the server can be cut and mended. */
export async function pageOnLine(context: BrowserContext, path: string): Promise<{ page: Page; line: Line }> {
  const line = await lineOf(context)
  const page = await context.newPage()
  await page.goto(path)
  await untilLive(page)
  return { page, line }
}
