'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { useEffect, useState, type ComponentPropsWithRef, type ReactElement, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'
import { itemClass, popupClass } from './popup.ts'

type MenuProps = { trigger: ReactElement<ComponentPropsWithRef<'button'>>; children: ReactNode; align?: 'start' | 'end'; className?: string; /** Opens by itself once it is there. */ opens?: boolean }

/** A list of acts behind a button; arrows, letters, Enter and Esc work. */
export function Menu({ trigger, children, align = 'end', className, opens = false }: MenuProps) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    // The press that wanted it is over by then: a menu that is open already would take it for one outside, and close.
    const task = opens ? setTimeout(() => setOpen(true)) : undefined
    return () => clearTimeout(task)
  }, [opens])
  return (
    <Base.Root modal={false} open={open} onOpenChange={(next) => setOpen(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="z-50" align={align} sideOffset={4}>
          <Base.Popup className={cx(popupClass, 'min-w-56', className)}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

type MenuItemProps = { onSelect: () => void; children: ReactNode; icon?: ReactNode; keys?: string; disabled?: boolean }

export const MenuItem = ({ onSelect, children, icon, keys, disabled }: MenuItemProps) => (
  <Base.Item className={itemClass} onClick={onSelect} disabled={disabled}>
    {icon}
    <span className="grow">{children}</span>
    {keys && <Kbd keys={keys} className="opacity-70" />}
  </Base.Item>
)

type MenuChoiceProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onValueChange: (value: Value) => void
}

/** One of several settings inside a menu; the menu stays open. */
export const MenuChoice = <Value extends string>({ label, value, options, onValueChange }: MenuChoiceProps<Value>) => (
  <Base.Group>
    <Base.GroupLabel className="px-3 pt-2 pb-1 text-xs font-semibold text-faint">{label}</Base.GroupLabel>
    <Base.RadioGroup value={value} onValueChange={onValueChange}>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} closeOnClick={false} className={itemClass}>
          <span className="grow">{option.label}</span>
          <Base.RadioItemIndicator>
            <Check aria-hidden className="size-4" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  </Base.Group>
)

export const MenuSeparator = () => <Base.Separator className="my-1 border-t border-line" />

/** Words inside a menu that are not an act. */
export const MenuText = ({ children }: { children: ReactNode }) => <div className="px-3 py-2">{children}</div>
