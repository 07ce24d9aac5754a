'use client'

import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { IconButton } from './icon-button.tsx'

type DrawerProps = {
  title: ReactNode
  onClose: () => void
  closeLabel: string
  children: ReactNode
  /** Acts that stay in sight at the bottom. */
  footer?: ReactNode
  /** What changes when another thing is shown: focus then goes to the heading again. */
  subject: string
  className?: string
}

const whatTakesEscape = '[data-modal], [role=listbox], [role=menu]'

/**
 * A panel at the right that leaves the page behind it in use; on a narrow screen it fills its parent, so that the bar and
 * the band of a lost line above stay in sight. Esc closes it, and focus goes back to where it came from. Its parent must
 * be `relative`.
 */
export function Drawer({ title, onClose, closeLabel, children, footer, subject, className }: DrawerProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => heading.current?.focus({ preventScroll: true }), [subject])
  const closeOnEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector(whatTakesEscape)) onClose()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => closeOnEscape(event)
    // Before what is open above the drawer closes itself and is gone.
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [])
  return (
    <aside
      aria-labelledby={titleId}
      className={cx(
        'absolute inset-0 z-30 flex flex-col border-line bg-surface shadow-popup sm:left-auto sm:w-[27rem] sm:max-w-full sm:border-l',
        className,
      )}
    >
      <header className="flex items-start gap-2 border-b border-line py-2 pr-2 pl-4">
        <h2 id={titleId} ref={heading} tabIndex={-1} className="grow py-1.5 text-lg leading-7 font-bold outline-none">
          {title}
        </h2>
        <IconButton label={closeLabel} icon={<X aria-hidden className="size-5" />} onClick={onClose} />
      </header>
      <div className="min-h-0 grow overflow-y-auto overscroll-contain">{children}</div>
      {footer && <footer className="border-t border-line bg-raised p-3">{footer}</footer>}
    </aside>
  )
}
