export type SignInOutcome = 'signed-in' | 'wrong' | 'locked' | 'unreachable' | 'failed'

/** What next-auth's answer to a sign-in means: it tells failures apart only by the address it would lead to. */
export function outcomeOf(status: number, answer: unknown): SignInOutcome {
  const url = typeof answer === 'object' && answer !== null && 'url' in answer ? String(answer.url) : ''
  const error = URL.canParse(url, 'http://siaga.invalid') ? new URL(url, 'http://siaga.invalid').searchParams.get('error') : null
  if (error === 'too-many-attempts') return 'locked'
  if (error === 'CredentialsSignin') return 'wrong'
  if (error !== null || status >= 400 || url === '' || url.includes('csrf=true')) return 'failed'
  return 'signed-in'
}

/** Signs in; the session cookie comes with the answer. Never throws. */
export async function submitCredentials(username: string, password: string): Promise<SignInOutcome> {
  try {
    const csrf: unknown = await (await fetch('/api/auth/csrf')).json()
    const csrfToken = typeof csrf === 'object' && csrf !== null && 'csrfToken' in csrf ? String(csrf.csrfToken) : ''
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken, username, password, json: 'true', callbackUrl: '/' }),
    })
    return outcomeOf(response.status, await response.json().catch(() => null))
  } catch {
    return 'unreachable'
  }
}
