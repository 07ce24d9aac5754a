import { focusableAt } from './focusable.ts'

type Level = { readonly parent: Element; readonly child: Element; readonly index: number }
type Focused = { readonly element: HTMLElement; readonly page: string; readonly levels: readonly Level[] }

/**
 * Keeps the keyboard where it was when what it was at goes away (a button whose step is taken, a card that is done, a dialog
 * whose opener is gone): the focus goes to what stands in its place, else to the next there, the one before, and so on
 * outward. It never leaves an element that is still there, nor follows somebody to another page.
 * @returns what ends it
 */
export function keepFocus(): () => void {
  let last: Focused | null = null
  /** Where the focus was before a dialog took it. */
  let below: Focused | null = null
  let frame = 0

  const noted = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === document.body) return
    last = focusedAt(target)
    if (!target.closest('[data-modal]')) below = last
  }
  const check = () => {
    frame = 0
    const focused = document.activeElement
    if (last === null || (focused !== document.body && focused !== last.element)) return
    // Left by a press beside it: nothing is to be kept.
    if (!isGone(last)) last = focused === document.body ? null : last
    else if (last.page === location.pathname) (standIn(last) ?? (below && below !== last ? standIn(below) : null))?.focus()
  }
  const soon = () => {
    frame ||= requestAnimationFrame(check)
  }
  const left = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget === null && document.hasFocus()) soon()
  }
  const changes = new MutationObserver(() => {
    if (last && isGone(last)) soon()
  })

  document.addEventListener('focusin', noted)
  document.addEventListener('focusout', left)
  changes.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] })
  return () => {
    document.removeEventListener('focusin', noted)
    document.removeEventListener('focusout', left)
    changes.disconnect()
    cancelAnimationFrame(frame)
  }
}

const isGone = ({ element }: Focused) => !element.isConnected || element.matches(':disabled')

function focusedAt(element: HTMLElement): Focused {
  const levels: Level[] = []
  for (let child: Element = element; child.parentElement && child !== document.body; child = child.parentElement) {
    levels.push({ parent: child.parentElement, child, index: placeOf(child, child.parentElement) })
  }
  return { element, page: location.pathname, levels }
}

const placeOf = (child: Element, parent: Element) => Array.prototype.indexOf.call(parent.children, child)

/** What comes nearest to where the focus was; nothing when all of it was taken off the page, as a dialog is. */
function standIn(was: Focused): HTMLElement | null {
  if (!isGone(was)) return was.element
  for (const { parent, child, index } of was.levels) {
    if (!parent.isConnected) continue
    if (parent === document.body) return null
    const at = child.parentElement === parent ? placeOf(child, parent) : index
    const children = [...parent.children]
    for (const sibling of [...children.slice(at), ...children.slice(0, at).reverse()]) {
      const found = sibling instanceof HTMLElement ? focusableAt(sibling) : null
      if (found) return found
    }
    if (parent instanceof HTMLElement && parent.hasAttribute('tabindex')) return parent
  }
  return null
}
