/** Where to go after signing in: a path of this product, or the front door for anything that would lead elsewhere. */
export function safeNext(next: string | null | undefined): string {
  const home = 'http://siaga.invalid'
  if (!next?.startsWith('/') || !URL.canParse(next, home)) return '/'
  const url = new URL(next, home)
  if (url.origin !== home || /^\/(sign-in|api)(\/|$)/.test(url.pathname)) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
