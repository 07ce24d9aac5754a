'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { cx } from './cx.ts'
import { popupClass } from './popup.ts'

/** A few words on hover or focus. Never the only place where something is said: a finger cannot hover. */
export const Tooltip = ({ text, children }: { text: string; children: ReactElement }) => (
  <Base.Root>
    <Base.Trigger render={children} />
    <Base.Portal>
      <Base.Positioner className="z-60" sideOffset={6}>
        <Base.Popup className={cx(popupClass, 'max-w-xs px-2.5 py-1.5 text-sm')}>{text}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
