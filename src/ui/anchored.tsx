'use client'

import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { cx } from './cx.ts'
import { popupClass } from './popup.ts'

type AnchoredProps = { anchor: RefObject<HTMLElement | null>; /** Pixels. */ maxHeight: number; children: ReactNode; className?: string }

const gap = 4
const edge = 8
/** With less room than this below, it stands above where there is more. */
const enough = 160

/** What hangs under a field, as wide as that, over everything else; it follows where the field goes. A press in it leaves focus where it is. */
export function Anchored({ anchor, maxHeight, children, className }: AnchoredProps) {
  const popup = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = () => {
      if (!anchor.current || !popup.current) return
      const { left, top, bottom, width } = anchor.current.getBoundingClientRect()
      const [below, above] = [window.innerHeight - bottom - gap - edge, top - gap - edge]
      const under = below >= enough || below >= above
      Object.assign(popup.current.style, {
        left: `${left}px`,
        width: `${width}px`,
        top: under ? `${bottom + gap}px` : 'auto',
        bottom: under ? 'auto' : `${window.innerHeight - top + gap}px`,
        maxHeight: `${Math.max(0, Math.min(maxHeight, under ? below : above))}px`,
      })
    }
    // Frame by frame, as what moves the field may be anywhere: a band over the page, a panel beside it.
    let frame = 0
    const follow = () => {
      place()
      frame = requestAnimationFrame(follow)
    }
    follow()
    return () => cancelAnimationFrame(frame)
  }, [anchor, maxHeight])
  return createPortal(
    <div ref={popup} onMouseDown={(event) => event.preventDefault()} className={cx('fixed z-50 overflow-y-auto', popupClass, className)}>
      {children}
    </div>,
    document.body,
  )
}
