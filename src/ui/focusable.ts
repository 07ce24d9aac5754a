const withTab = ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, [tabindex="-1"], [inert] *, [aria-hidden="true"], [aria-hidden="true"] *)'

const isSeen = (element: HTMLElement) => element.checkVisibility()

/** What the Tab key reaches first inside an element; `null` when there is nothing. */
export const firstFocusable = (within: ParentNode): HTMLElement | null => [...within.querySelectorAll<HTMLElement>(withTab)].find(isSeen) ?? null

/** The element itself when the focus may be put there (a card, a heading, a button), else what Tab reaches first inside it. */
export const focusableAt = (element: HTMLElement): HTMLElement | null =>
  isSeen(element) && (element.hasAttribute('tabindex') || element.matches(withTab)) ? element : firstFocusable(element)
