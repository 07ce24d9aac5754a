'use client'

import type { Similar } from '#contracts/api/ticket-endpoints.ts'
import { cx } from '#ui/cx.ts'
import { later } from '#ui/later.tsx'
import type { CallerPanelProps } from './caller/caller-panel.tsx'
import type { SimilarPanelProps } from './similar-panel.tsx'
import type { Placed } from './similar-places.ts'

const SimilarPanel = later<SimilarPanelProps>(() => import('./similar-panel.tsx').then((module) => module.SimilarPanel))
const CallerPanel = later<CallerPanelProps>(() => import('./caller/caller-panel.tsx').then((module) => module.CallerPanel))

const partClass = 'border-b border-line bg-surface empty:hidden xl:overflow-y-auto'

type KnownPanelsProps = CallerPanelProps & { similar: readonly Placed<Similar>[] }

/**
 * What is known already of the call in the form: tickets that may be its incident, and what its number did before. It stands over the
 * open tickets, apart from what is read out, so that neither pushes the other out of sight; each scrolls by itself. A panel with nothing to say renders nothing.
 */
export function KnownPanels({ similar, ...caller }: KnownPanelsProps) {
  return (
    <>
      <div className={cx(partClass, 'min-h-0 xl:max-h-[60%]')}>
        <SimilarPanel placed={similar} adding={caller.adding} onOpen={caller.onOpenTicket} />
      </div>
      <div className={cx(partClass, 'shrink-0 xl:max-h-[32%]')}>
        <CallerPanel {...caller} />
      </div>
    </>
  )
}
