import { Ban, CircleArrowRight, CircleCheck, ClipboardList, MapPin, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { UnitStatus } from '#domain/unit.ts'
import { cx } from '#ui/cx.ts'

const icons: Readonly<Record<UnitStatus, LucideIcon>> = {
  available: CircleCheck,
  assigned: ClipboardList,
  en_route: CircleArrowRight,
  on_scene: MapPin,
  out_of_service: Ban,
}
const tones: Readonly<Record<UnitStatus, string>> = {
  available: 'text-done',
  assigned: 'text-text',
  en_route: 'text-text',
  on_scene: 'text-text',
  out_of_service: 'text-quiet',
}

/** The status of a unit: a shape and a word. */
export function UnitStatusMark({ status, className }: { status: UnitStatus; className?: string }) {
  const t = useTranslations('common.unitStatus')
  const Icon = icons[status]
  return (
    <span className={cx('inline-flex items-center gap-1.5 font-semibold whitespace-nowrap', tones[status], className)}>
      <Icon aria-hidden className="size-[1.2em] shrink-0" />
      {t(status)}
    </span>
  )
}
