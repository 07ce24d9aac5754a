import { demoPassword } from '#server/seed/seed-demo-accounts.ts'

/** Signs a demo account in as the sign-in page does; answers the `Cookie` header of its session. */
export async function signIn(url: string, username: string): Promise<string> {
  const first = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await first.json()) as { csrfToken: string }
  const sent = cookiesOf(first)
  const reply = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: sent },
    body: new URLSearchParams({ csrfToken, username, password: demoPassword, json: 'true' }),
  })
  const session = cookiesOf(reply)
  if (!session.includes('session-token=')) throw new Error(`${username} cannot sign in: ${String(reply.status)} ${await reply.text()}`)
  return session
}

const cookiesOf = (response: Response) => response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
