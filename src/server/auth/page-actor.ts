import { headers } from 'next/headers'
import type { Actor } from './actor.ts'
import { authenticate } from './authenticate.ts'

/** The actor behind the page being rendered, or `null` when nobody is signed in. */
export async function pageActor(): Promise<Actor | null> {
  const sent = await headers()
  return authenticate({ cookie: sent.get('cookie') ?? undefined })
}
