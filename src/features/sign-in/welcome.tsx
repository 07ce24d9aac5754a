import { useTranslations } from 'next-intl'
import type { CityData } from '#contracts/city.ts'

const rings = [250, 330, 420, 520, 630, 750]

/** Whose console this is: the number, large, with rings going out from it as a call does. */
export function Welcome({ city }: { city: CityData }) {
  const t = useTranslations('signIn')
  const common = useTranslations('common')
  return (
    <header className="relative flex flex-col justify-between gap-3 overflow-hidden px-5 py-5 sm:px-10 lg:py-10">
      <p className="relative text-lg font-bold">{common('product')}</p>
      <div className="relative grid place-items-center max-lg:hidden">
        <svg aria-hidden viewBox="-760 -760 1520 1520" className="pointer-events-none absolute size-[110rem] max-w-none">
          {rings.map((radius) => (
            <circle key={radius} r={radius} fill="none" stroke="var(--c-line)" strokeWidth="2" />
          ))}
        </svg>
        <p aria-hidden className="relative text-[clamp(8rem,13vw,17rem)] leading-none font-extrabold tracking-tight proportional-nums text-accent">
          {city.phone}
        </p>
      </div>
      <p className="relative max-w-lg text-base text-quiet lg:text-xl">{t('intro', { city: city.name })}</p>
    </header>
  )
}
