'use client'

import { useEffect, useEffectEvent } from 'react'
import { createStore, useStore } from 'zustand'

/** What the page at hand can do, for the palette. `words`: further words by which it is found. */
export type PageCommand = { readonly id: string; readonly label: string; readonly words: string; readonly run: () => void }

const offered = createStore<{ commands: readonly PageCommand[] }>(() => ({ commands: [] }))

/** Offers commands of a page in the palette while it is shown. */
export function useOfferCommands(commands: readonly PageCommand[]): void {
  const run = useEffectEvent((id: string) => commands.find((command) => command.id === id)?.run())
  const offer = useEffectEvent(() => offered.setState({ commands: commands.map((command) => ({ ...command, run: () => run(command.id) })) }))
  const labels = commands.map(({ label }) => label).join()
  useEffect(() => {
    offer()
    return () => offered.setState({ commands: [] })
  }, [labels])
}

export const usePageCommands = (): readonly PageCommand[] => useStore(offered, ({ commands }) => commands)
