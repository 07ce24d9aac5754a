import type { ReactNode } from 'react'
import { Providers } from '#client/providers.tsx'
import { Frame } from '#features/frame/frame.tsx'
import { cityInfo } from '#server/queries/city-info.ts'
import { requireActor } from '../page-access.ts'

/** Every page of a signed-in person: the frame, and the live board inside it. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const { id, username, name, role, agency } = await requireActor()
  return (
    <Providers me={{ id, username, name, role, agency }} city={await cityInfo()}>
      <Frame>{children}</Frame>
    </Providers>
  )
}
