import { useTranslations } from 'next-intl'
import type { CityData } from '#contracts/city.ts'

const rings = [60, 120, 190, 270, 360, 460]

/** Whose console this is: the number, large, with rings going out from it as a call does. */
export function Welcome({ city }: { city: CityData }) {
  const t = useTranslations('signIn')
  const common = useTranslations('common')
  return (
    <header className="relative flex flex-col justify-between gap-6 overflow-hidden px-5 py-6 sm:px-10 lg:py-10">
      <svg aria-hidden viewBox="-480 -480 960 960" className="pointer-events-none absolute top-1/2 left-1/2 size-[70rem] max-w-none -translate-x-1/2 -translate-y-1/2 max-lg:hidden">
        {rings.map((radius) => (
          <circle key={radius} r={radius} fill="none" stroke="var(--c-line)" strokeWidth="1.5" />
        ))}
        <circle r="7" fill="var(--c-accent)" />
      </svg>
      <p className="relative text-lg font-bold">{common('product')}</p>
      <div className="relative">
        <p aria-hidden className="text-[clamp(3.5rem,12vw,11rem)] leading-none font-extrabold tracking-tight max-lg:hidden">
          {city.phone}
        </p>
        <p className="max-w-md text-lg text-quiet lg:mt-4 lg:text-xl">{t('intro', { city: city.name })}</p>
      </div>
      <p className="relative text-faint max-lg:hidden">{city.brand}</p>
    </header>
  )
}
