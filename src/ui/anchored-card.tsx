'use client'

import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { popupClass } from './popup.ts'

type Props = { anchor: () => Element | null; label: string; onClose: () => void; children: ReactNode }

/** A card beside something on the page, following it; Esc or a press elsewhere closes it. */
export const AnchoredCard = ({ anchor, label, onClose, children }: Props) => (
  <Base.Root open onOpenChange={(open) => !open && onClose()}>
    <Base.Portal>
      <Base.Positioner className="z-30" anchor={anchor} side="right" sideOffset={10} collisionPadding={8}>
        <Base.Popup aria-label={label} className={cx(popupClass)}>{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
