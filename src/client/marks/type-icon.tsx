import { typeIcon } from './type-icons.ts'

/** The icon of an incident type, by the name in the city pack. It stands beside a word and says nothing by itself. */
export function TypeIcon({ icon, className }: { icon: string; className?: string }) {
  const Icon = typeIcon(icon)
  return <Icon aria-hidden className={className ?? 'size-5 shrink-0'} />
}
