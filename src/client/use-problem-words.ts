'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { ApiProblem, NetworkFailure } from './api-problem.ts'

/** What to tell a person about an error that `api` threw: a title and a line on what to do, in their language. */
export function useProblemWords(): (error: unknown) => { title: string; detail: string } {
  const problems = useTranslations('problems')
  const common = useTranslations('common')
  return useCallback(
    (error) => {
      if (error instanceof NetworkFailure) return { title: common('networkFailure.title'), detail: common('networkFailure.detail') }
      const code = error instanceof ApiProblem && problems.has(`${error.problem.code}.title`) ? error.problem.code : 'internal'
      return { title: problems(`${code}.title`), detail: problems(`${code}.detail`) }
    },
    [problems, common],
  )
}
