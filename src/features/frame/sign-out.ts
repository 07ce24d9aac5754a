import { forgetPhone } from '#client/kept/phone.ts'

/** Ends this session and forgets what a phone keeps of it, but not what waits to be sent; throws when the server did not answer. */
export async function signOut(): Promise<void> {
  const csrf: unknown = await (await fetch('/api/auth/csrf')).json()
  const csrfToken = typeof csrf === 'object' && csrf !== null && 'csrfToken' in csrf ? String(csrf.csrfToken) : ''
  const response = await fetch('/api/auth/signout', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, json: 'true', callbackUrl: '/sign-in' }),
  })
  if (!response.ok) throw new Error(`signing out was refused with ${response.status}`)
  await forgetPhone()
  window.location.assign('/sign-in')
}
