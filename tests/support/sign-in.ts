import type { APIRequestContext } from '@playwright/test'

export const DEMO_PASSWORD = 'padang-siaga-112'

/**
 * Signs in over HTTP as the sign-in page does; the context keeps the session's cookie.
 * @param origin such as `http://localhost:3112`
 * @throws when the server refuses
 */
export async function signIn(request: APIRequestContext, origin: string, username: string, password = DEMO_PASSWORD): Promise<void> {
  const { csrfToken } = (await (await request.get(`${origin}/api/auth/csrf`)).json()) as { csrfToken: string }
  const response = await request.post(`${origin}/api/auth/callback/credentials`, {
    form: { username, password, csrfToken, json: 'true', callbackUrl: origin },
  })
  const me = await request.get(`${origin}/api/v1/me`)
  if (!me.ok()) throw new Error(`Signing in as ${username} was refused: ${response.status()} ${await response.text()}`)
}
