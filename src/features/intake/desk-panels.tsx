'use client'

import type { Similar } from '#contracts/api/ticket-endpoints.ts'
import { later } from '#ui/later.tsx'
import type { CallerPanelProps } from './caller/caller-panel.tsx'
import type { KnownCaller } from './caller/use-caller.ts'
import type { GuidePanelProps } from './guide-panel.tsx'
import type { SimilarPanelProps } from './similar-panel.tsx'
import type { Placed } from './similar-places.ts'
import type { AddCaller, Target } from './use-add-caller.ts'
import type { ReadOut } from './use-guide.ts'

const SimilarPanel = later<SimilarPanelProps>(() => import('./similar-panel.tsx').then((module) => module.SimilarPanel))
const GuidePanel = later<GuidePanelProps>(() => import('./guide-panel.tsx').then((module) => module.GuidePanel))
const CallerPanel = later<CallerPanelProps>(() => import('./caller/caller-panel.tsx').then((module) => module.CallerPanel))

type DeskPanelsProps = {
  similar: readonly Placed<Similar>[]
  /** The caller's open tickets, each with its key. */
  ownOpen: readonly Placed<Target, string>[]
  adding: AddCaller
  readOut: ReadOut
  caller: KnownCaller | null
  /** The name in the form. */
  name: string
  onName: (name: string) => void
  onOpenTicket: (ticketId: string) => void
}

/** What the report provokes: what is decided by one key above what is read out, beside it where there is room. A panel with nothing to say renders nothing. */
export function DeskPanels({ similar, ownOpen, adding, readOut: { guide, earlier, dismiss }, caller, name, onName, onOpenTicket }: DeskPanelsProps) {
  return (
    <div className="flex min-h-0 flex-col divide-y divide-line border-t border-line bg-surface not-has-[section]:hidden md:border-l md:[grid-area:panels] xl:max-h-[50dvh] xl:overflow-y-auto 2xl:has-[[data-guide]>section]:grid 2xl:has-[[data-guide]>section]:grid-cols-2 2xl:has-[[data-guide]>section]:grid-rows-[auto_1fr]">
      <div className="shrink-0 empty:hidden xl:max-2xl:max-h-56 xl:max-2xl:overflow-y-auto 2xl:col-start-2">
        <SimilarPanel placed={similar} adding={adding} onOpen={onOpenTicket} />
      </div>
      <div data-guide className="empty:hidden 2xl:col-start-1 2xl:row-span-2 2xl:row-start-1 2xl:border-r">
        {guide && <GuidePanel key={guide.key} guide={guide} earlier={earlier} onDismiss={dismiss} />}
      </div>
      <div className="empty:hidden 2xl:col-start-2">
        <CallerPanel caller={caller} name={name} onName={onName} ownOpen={ownOpen} adding={adding} onOpenTicket={onOpenTicket} />
      </div>
    </div>
  )
}
