import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './test.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const themes = ['light', 'dark'] as const
/** A desk, and a small phone. */
export const sizes = { wide: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } } as const

/** Fails when axe finds anything against WCAG 2.2 AA, in all of the page or in the question over it. */
async function expectNoBarriers(page: Page, where: string, part: 'page' | 'dialog'): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(rules)
  // Colours on their way from one to another are not those that stay: a real barrier is there the next time too.
  await expect(async () => {
    const { violations } = await (part === 'dialog' ? axe.include('[role=dialog]') : axe).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} — ${failureSummary ?? ''}`).join(' | ')}`)
    expect(found, where).toEqual([])
  }).toPass({ timeout: 15_000 })
}

/** Fails when the page, or anything in it that fills the width, can be pushed sideways. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const reaches = () =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll<HTMLElement>('main, main *, [role=dialog], [role=dialog] *')]
        .filter((element) => {
          if (!element.checkVisibility()) return false
          const { overflowX } = getComputedStyle(element)
          const scrolls = element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll'
          // A strip of keys may be pushed sideways: it is as high as one key.
          return scrolls && element.scrollWidth > element.clientWidth + 1 && element.clientHeight > 60
        })
        .map((element) => `${element.tagName} ${element.id || (element.getAttribute('aria-label') ?? element.className.slice(0, 60))}: ${element.scrollWidth} > ${element.clientWidth}`),
    )
  // Cards are laid out a frame after the width has changed: what really reaches over the edge does so the next time too.
  await expect.poll(reaches, { message: where, timeout: 5_000 }).toEqual([])
}

const look = async (page: Page, where: string, size: keyof typeof sizes, colorScheme: (typeof themes)[number], part: 'page' | 'dialog') => {
  await page.setViewportSize(sizes[size])
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expectNoSidewaysScroll(page, `${where}, ${size}`)
  await expectNoBarriers(page, `${where}, ${size}, ${colorScheme}`, part)
}

/** Looks at the page as it stands in both themes, on a desk and on a phone. */
export async function expectGoodLooks(page: Page, where: string): Promise<void> {
  for (const size of ['phone', 'wide'] as const) for (const theme of themes) await look(page, where, size, theme, 'page')
}

/** Looks at the question that stands over the page: light on a phone, dark on a desk. */
export async function expectGoodQuestion(page: Page, where: string): Promise<void> {
  await look(page, where, 'phone', 'light', 'dialog')
  await look(page, where, 'wide', 'dark', 'dialog')
}
