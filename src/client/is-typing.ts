/** Whether a key press belongs to a field one is typing in, so that single-letter keys must not act. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement &&
  (event.target.isContentEditable || event.target.closest('input, textarea, select, [role=textbox]') !== null)
