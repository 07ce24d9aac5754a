import type { Locator, Page } from '@playwright/test'

// Both ends are measured inside the browser, by the one clock of this machine: what the test driver adds does not count.

// Arming resolves once the page is listening; only then may the test act.

type Moment = () => Promise<number>

/** Arms a clock that stops when the page takes in the next press of this kind. The moment is in milliseconds since 1970. */
export async function whenActed(page: Page, act: 'click' | 'Ctrl+Enter'): Promise<Moment> {
  const armed = await page.evaluateHandle((wanted) => {
    const type = wanted === 'click' ? 'click' : 'keydown'
    const at = new Promise<number>((resolve) => {
      const hear = (event: Event) => {
        if (event instanceof KeyboardEvent && !(event.ctrlKey && event.key === 'Enter')) return
        document.removeEventListener(type, hear, true)
        resolve(Date.now())
      }
      document.addEventListener(type, hear, true)
    })
    return { at }
  }, act)
  return () => armed.evaluate(({ at }) => at)
}

/** Arms a clock that stops when the text first stands in the element. */
export async function whenSeen(element: Locator, text: string): Promise<Moment> {
  const armed = await element.evaluateHandle((root, wanted) => {
    const at = new Promise<number>((resolve) => {
      const look = () => {
        if (!root.textContent.includes(wanted)) return
        observer.disconnect()
        resolve(Date.now())
      }
      const observer = new MutationObserver(look)
      observer.observe(root, { subtree: true, childList: true, characterData: true })
      look()
    })
    return { at }
  }, text)
  return () => armed.evaluate(({ at }) => at)
}

const marker = 'siagaTestMarker'

/** Marks this very load of a page. */
export const mark = (page: Page): Promise<void> => page.evaluate((name) => void Object.assign(window, { [name]: true }), marker)

/** Whether the page is still the one that was marked: neither reloaded nor navigated away by the server. */
export const isStillMarked = (page: Page): Promise<boolean> => page.evaluate((name) => name in window, marker)
