'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { cx } from './cx.ts'
import { firstFocusable } from './focusable.ts'
import { IconButton } from './icon-button.tsx'

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: string
  closeLabel: string
  children: ReactNode
  /** The acts, at the bottom right; the main one last. */
  footer?: ReactNode
  size?: 'small' | 'wide'
  /** Where it begins; left out, with what can be done first inside it. */
  initialFocus?: RefObject<HTMLElement | null>
}

/** A question that must be answered before going on. Esc and a press outside close it; focus returns to where it was. */
export function Dialog({ open, onOpenChange, title, description, closeLabel, children, footer, size = 'small', initialFocus }: DialogProps) {
  const body = useRef<HTMLDivElement>(null)
  const before = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (open) before.current = document.activeElement
  }, [open])
  /** What Tab does not reach, such as a card, would be passed over for the first button in it. */
  const goBack = () => {
    const { current } = before
    if (!(current instanceof HTMLElement) || current === document.body || current.tabIndex >= 0) return true
    queueMicrotask(() => current.focus({ preventScroll: true }))
    return false
  }
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Popup
          data-modal
          initialFocus={initialFocus ?? ((by) => by === 'touch' || (body.current && firstFocusable(body.current)) || true)}
          finalFocus={goBack}
          className={cx(
            'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col',
            'rounded-lg border border-edge bg-surface text-text shadow-popup outline-none',
            size === 'small' ? 'max-w-md' : 'max-w-3xl',
          )}
        >
          <header className="flex items-start gap-2 p-4 pb-1">
            <div className="grow">
              <Base.Title className="text-lg leading-7 font-bold">{title}</Base.Title>
              {description && <Base.Description className="mt-1 text-quiet">{description}</Base.Description>}
            </div>
            <Base.Close render={<IconButton label={closeLabel} icon={<X aria-hidden className="size-5" />} className="-mt-1 -mr-2" />} />
          </header>
          <div ref={body} className="min-h-0 overflow-y-auto px-4 pt-1 pb-4">{children}</div>
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-t border-line p-4">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
