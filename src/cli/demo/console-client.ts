/** A signed-in user of a running console, as the demo plays them: over HTTP, with the cookie that a browser would hold. */
export type ConsoleClient = {
  readonly get: (path: string) => Promise<{ status: number; body: unknown }>
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<{ status: number; body: unknown }>
}

/** Signs a demo account in at a running console. Throws when the console or the account is not there. */
export async function signInTo(url: string, username: string, password: string): Promise<ConsoleClient> {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(new URL(path, url), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined && value !== undefined) cookies.set(name, value)
    }
    return response
  }

  const { csrfToken } = (await (await send('/api/auth/csrf')).json()) as { csrfToken: string }
  await send('/api/auth/callback/credentials', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, username, password, json: 'true' }),
  })
  const me = await send('/api/v1/me')
  if (me.status !== 200) throw new Error(`${username} tidak dapat masuk ke ${url}: apakah akun demo ada di sana?`)

  return {
    async get(path) {
      const response = await send(`/api/v1${path}`)
      return { status: response.status, body: (await response.json()) as unknown }
    },
    async post(path, body, headers = {}) {
      const response = await send(`/api/v1${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...headers },
      })
      return { status: response.status, body: (await response.json()) as unknown }
    },
  }
}
