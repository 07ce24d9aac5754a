import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { pagesOf, type Page } from '#domain/pages.ts'
import { pageActor } from '#server/auth/page-actor.ts'
import { pathHeader } from './request-headers.ts'

const currentActor = cache(pageActor)

/** Who is signed in; leads anybody else to the sign-in page, which leads back here. */
export async function requireActor() {
  const actor = await currentActor()
  if (actor) return actor
  const path = (await headers()).get(pathHeader) ?? '/'
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
}

/** Who is signed in, if their role has this page; for everybody else the page does not exist. */
export async function requirePage(page: Page) {
  const actor = await requireActor()
  if (!pagesOf(actor.role).includes(page)) notFound()
  return actor
}
