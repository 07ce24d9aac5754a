'use client'

import { createElement, useEffect, useSyncExternalStore, type ComponentType } from 'react'
import { addPart } from './later-parts.ts'

/**
 * A component that is no part of a page's first load. It is fetched when it is first drawn, and otherwise when the page has
 * nothing else to do, so that it is there when the line is not. `Before` stands in for it; nothing does when left out.
 */
export function later<Props extends object>(fetch: () => Promise<ComponentType<Props>>, Before?: ComponentType<Props>) {
  const listeners = new Set<() => void>()
  let found: ComponentType<Props> | null = null
  let coming: Promise<unknown> | null = null
  const want = () =>
    (coming ??= fetch().then(
      (component) => {
        found = component
        listeners.forEach((listener) => listener())
      },
      (error: unknown) => {
        coming = null
        throw error
      },
    ))
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  addPart(want)
  return function Later(props: Props) {
    const Found = useSyncExternalStore(subscribe, () => found, () => null)
    // In vain, it is tried again with all others.
    useEffect(() => void want().catch(() => undefined), [])
    const drawn = Found ?? Before
    return drawn ? createElement(drawn, props) : null
  }
}
