'use client'

import { useEffect, useRef } from 'react'

type Destroyable = { readonly destroy: () => void }

type Props<Handle extends Destroyable> = {
  /** Makes the map in the element. Read once when the view appears: later changes go through the handle. */
  readonly create: (element: HTMLElement) => Promise<Handle>
  /** Receives the map once it stands, and `null` when it goes. */
  readonly onHandle: (handle: Handle | null) => void
  readonly className?: string
}

/**
 * The element a map lives in. React renders an empty box and touches nothing inside; the map is made after the box
 * appears and ends with it, also when React mounts twice.
 */
export function MapView<Handle extends Destroyable>({ create, onHandle, className }: Props<Handle>) {
  const box = useRef<HTMLDivElement>(null)
  const first = useRef({ create, onHandle })

  useEffect(() => {
    if (!box.current) return undefined
    // Leaflet refuses an element it has used before, and a second mount may come before the first map is gone.
    const element = document.createElement('div')
    element.className = 'city-map'
    box.current.append(element)
    const { create: make, onHandle: tell } = first.current
    let gone = false
    let handle: Handle | null = null
    void make(element).then((made) => {
      if (gone) {
        made.destroy()
        return
      }
      handle = made
      tell(made)
    })
    return () => {
      gone = true
      if (handle) tell(null)
      handle?.destroy()
      element.remove()
    }
  }, [])

  return <div ref={box} className={className} />
}
