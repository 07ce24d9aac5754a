import { later } from '#ui/later.tsx'
import type { TypeIconProps } from './type-icon-drawn.tsx'

const Room = ({ className = 'size-5 shrink-0' }: TypeIconProps) => <svg aria-hidden viewBox="0 0 24 24" width="24" height="24" className={className} />

/** The icon of an incident type, by the name in the city pack. It stands beside a word and says nothing by itself; until the drawings are here, its room is kept. */
export const TypeIcon = later<TypeIconProps>(() => import('./type-icon-drawn.tsx').then((module) => module.TypeIconDrawn), Room)
