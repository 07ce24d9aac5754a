import { ArrowRight, Ban, Check, CheckCheck, MapPinCheck, Undo2, type LucideIcon } from 'lucide-react'
import type { AssignmentAction } from '#domain/assignment.ts'

const icons: Readonly<Record<AssignmentAction, LucideIcon>> = {
  accept: Check,
  decline: Ban,
  'en-route': ArrowRight,
  'on-scene': MapPinCheck,
  complete: CheckCheck,
  withdraw: Undo2,
}

/** The icon of a step; it stands beside its word. */
export function ActionIcon({ action, className = 'size-5 shrink-0' }: { action: AssignmentAction; className?: string }) {
  const Icon = icons[action]
  return <Icon aria-hidden className={className} />
}
