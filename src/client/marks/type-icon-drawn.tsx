import { createElement } from 'react'
import { typeIcon } from './type-icons.ts'

export type TypeIconProps = { icon: string; className?: string }

/** The icon itself, with the drawings of all the others. */
export const TypeIconDrawn = ({ icon, className = 'size-5 shrink-0' }: TypeIconProps) =>
  createElement(typeIcon(icon), { 'aria-hidden': true, className })
