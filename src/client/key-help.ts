'use client'

import { useEffect } from 'react'
import { createStore, useStore } from 'zustand'

export type KeyHelp = { readonly title: string; readonly keys: readonly { readonly keys: string; readonly label: string }[] }

const shown = createStore<{ helps: readonly KeyHelp[] }>(() => ({ helps: [] }))

/** Lists the keys of a page in the overlay behind "?". Give the same object until its words change. */
export function useKeyHelp(help: KeyHelp): void {
  useEffect(() => {
    shown.setState(({ helps }) => ({ helps: [...helps, help] }))
    return () => shown.setState(({ helps }) => ({ helps: helps.filter((other) => other !== help) }))
  }, [help])
}

export const useKeyHelps = (): readonly KeyHelp[] => useStore(shown, (state) => state.helps)
