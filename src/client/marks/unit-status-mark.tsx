import { Ban, CheckCheck, CircleArrowRight, CircleCheck, ClipboardList, MapPin, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { UnitStatus } from '#domain/unit.ts'
import { cx } from '#ui/cx.ts'

type Shown = UnitStatus | 'done'

const icons: Readonly<Record<Shown, LucideIcon>> = {
  available: CircleCheck,
  assigned: ClipboardList,
  en_route: CircleArrowRight,
  on_scene: MapPin,
  out_of_service: Ban,
  done: CheckCheck,
}
const tones: Readonly<Record<Shown, string>> = {
  available: 'text-done',
  assigned: 'text-text',
  en_route: 'text-text',
  on_scene: 'text-text',
  out_of_service: 'text-quiet',
  done: 'text-quiet',
}

/** The status of a unit, or that it is done with its task: a shape and a word. */
export function UnitStatusMark({ status, className }: { status: Shown; className?: string }) {
  const t = useTranslations('common')
  const Icon = icons[status]
  return (
    <span className={cx('inline-flex items-center gap-1.5 font-semibold whitespace-nowrap', tones[status], className)}>
      <Icon aria-hidden className="size-[1.2em] shrink-0" />
      {status === 'done' ? t('assignmentStatus.completed') : t(`unitStatus.${status}`)}
    </span>
  )
}
