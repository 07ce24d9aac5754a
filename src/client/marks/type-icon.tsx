import { createElement } from 'react'
import { typeIcon } from './type-icons.ts'

/** The icon of an incident type, by the name in the city pack. It stands beside a word and says nothing by itself. */
export const TypeIcon = ({ icon, className = 'size-5 shrink-0' }: { icon: string; className?: string }) =>
  createElement(typeIcon(icon), { 'aria-hidden': true, className })
