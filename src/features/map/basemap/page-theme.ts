import type { FlavourName } from './flavours.ts'

/** The theme the page shows now: `data-theme` of the document, else what the system prefers. */
export function pageTheme(): FlavourName {
  const named = document.documentElement.dataset.theme
  if (named === 'light' || named === 'dark') return named
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Calls `onChange` whenever the page's theme changes. Returns how to stop. */
export function watchPageTheme(onChange: (theme: FlavourName) => void): () => void {
  let shown = pageTheme()
  const look = () => {
    if (pageTheme() === shown) return
    shown = pageTheme()
    onChange(shown)
  }
  const observer = new MutationObserver(look)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', look)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', look)
  }
}
