import type { Page } from '@playwright/test'

/**
 * Walks the page with Tab until it comes round, and tells which controls in sight were never reached and which gave no
 * sign of having the focus. Parts of one composite (a group of keys, a list of options, a map) count as reached with it.
 */
export async function tabWalk(page: Page): Promise<{ unreached: string[]; invisible: string[]; steps: number }> {
  await page.evaluate(() => {
    const name = (element: Element) => `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60)}"`
    // A control may show its focus on itself, on the row around it, or on a part of its picture.
    const look = (element: Element) =>
      [element, element.parentElement, element.parentElement?.parentElement, ...[...element.querySelectorAll('*')].slice(0, 6)]
        .filter((part) => part instanceof Element)
        .map((part) => {
          const style = getComputedStyle(part)
          return [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.stroke, style.strokeWidth].join()
        })
        .join(';')
    const walk = { reached: new Map<Element, string>(), name, look }
    Object.assign(window, { siagaWalk: walk })
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  let steps = 0
  for (let fresh = true; fresh && steps < 400; steps += 1) {
    await page.keyboard.press('Tab')
    fresh = await page.evaluate(() => {
      const { siagaWalk: walk } = window as unknown as { siagaWalk: { reached: Map<Element, string>; look: (e: Element) => string } }
      const focused = document.activeElement
      if (!focused || focused === document.body) return true
      if (walk.reached.has(focused)) return false
      walk.reached.set(focused, walk.look(focused))
      return true
    })
  }
  const found = await page.evaluate(() => {
    const { siagaWalk: walk } = window as unknown as { siagaWalk: { reached: Map<Element, string>; look: (e: Element) => string; name: (e: Element) => string } }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    const inSight = (e: HTMLElement) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('[inert], [aria-hidden=true]') && !e.matches(':disabled')
    const byComposite = (e: HTMLElement) => {
      const composite = e.closest('[role=group], [role=radiogroup], [role=toolbar], .leaflet-container, fieldset')
      return e.tabIndex < 0 || (composite !== null && e.matches('[type=radio]') && [...walk.reached.keys()].some((r) => composite.contains(r)))
    }
    return {
      unreached: controls.filter((e) => inSight(e) && !walk.reached.has(e) && !byComposite(e)).map(walk.name),
      invisible: [...walk.reached].filter(([e, focusedLook]) => e.isConnected && walk.look(e) === focusedLook).map(([e]) => walk.name(e)),
    }
  })
  return { ...found, steps }
}
