/** Leaves for the sign-in page, which leads back here afterwards. */
export function goToSignIn(): void {
  if (window.location.pathname === '/sign-in') return
  const here = `${window.location.pathname}${window.location.search}`
  window.location.assign(`/sign-in?next=${encodeURIComponent(here)}`)
}
