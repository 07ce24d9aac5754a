/** Ends this session; throws when the server did not answer. */
export async function signOut(): Promise<void> {
  const csrf: unknown = await (await fetch('/api/auth/csrf')).json()
  const csrfToken = typeof csrf === 'object' && csrf !== null && 'csrfToken' in csrf ? String(csrf.csrfToken) : ''
  const response = await fetch('/api/auth/signout', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, json: 'true', callbackUrl: '/sign-in' }),
  })
  if (!response.ok) throw new Error(`signing out was refused with ${response.status}`)
  window.location.assign('/sign-in')
}
