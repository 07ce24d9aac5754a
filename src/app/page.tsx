import { redirect } from 'next/navigation'
import { pagesOf } from '#domain/pages.ts'
import { requireActor } from './page-access.ts'

/** The front door: leads to the first page of one's role. */
export default async function FrontDoor() {
  const { role } = await requireActor()
  redirect(`/${pagesOf(role)[0]}`)
}
