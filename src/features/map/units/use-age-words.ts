'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'

const hour = 60

/** How old a position is in words: "3 mnt", "2 j"; and when its unit counts as lost: "hilang 12 mnt". */
export function useAgeWords() {
  const t = useTranslations('map.units')
  return useMemo(() => {
    const age = (minutes: number) => (minutes < hour * 2 ? t('minutes', { minutes }) : t('hours', { hours: Math.floor(minutes / hour) }))
    return { age, lost: (minutes: number) => t('lost', { age: age(minutes) }) }
  }, [t])
}
