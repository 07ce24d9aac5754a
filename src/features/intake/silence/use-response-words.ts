'use client'

import { useTranslations } from 'next-intl'
import type { SilentCheck } from '#domain/silent-check.ts'

/** The words of a silent call that somebody answered: when, and what had been done by then. */
export function useResponseWords() {
  const t = useTranslations('calls.silence')
  return ({ startedAt, done }: { startedAt: number; done: readonly SilentCheck[] }): string => {
    const checks = done.map((code) => t(`word.${code}`)).join(', ')
    return t('answered', { seconds: Math.round((Date.now() - startedAt) / 1000), checks: checks || t('word.nothing') })
  }
}
