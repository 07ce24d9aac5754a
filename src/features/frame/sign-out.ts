import { forgetPhone } from '#client/kept/phone.ts'

/** Ends this session and forgets what a phone keeps of it, but not what waits to be sent; throws when the server did not answer. */
export async function signOut(): Promise<void> {
  const csrf: unknown = await (await fetch('/api/auth/csrf')).json()
  const csrfToken = typeof csrf === 'object' && csrf !== null && 'csrfToken' in csrf ? String(csrf.csrfToken) : ''
  // The server is there. While the session lasts, so that it can be told to wake this phone no more.
  await forgetPhone()
  const response = await fetch('/api/auth/signout', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, json: 'true', callbackUrl: '/sign-in' }),
  })
  if (!response.ok) throw new Error(`signing out was refused with ${response.status}`)
  window.location.assign('/sign-in')
}
