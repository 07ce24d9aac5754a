/** Takes the lit line of the list that belongs to `input`, as a press on it would; false when none is lit. */
export function takeLit(input: Element): boolean {
  const lit = document.getElementById(input.getAttribute('aria-activedescendant') ?? '')
  lit?.click()
  return lit !== null
}
