'use client'

import { useTranslations } from 'next-intl'

/** One part in which two versions differ, both in words. */
export type DiffLine = { readonly key: string; readonly name: string; readonly before: string; readonly after: string }

/** The parts in which two versions differ, side by side. */
export function DiffTable({ lines, beforeLabel, afterLabel }: { lines: readonly DiffLine[]; beforeLabel: string; afterLabel: string }) {
  const t = useTranslations('plans')
  if (lines.length === 0) return <p className="text-base text-quiet">{t('same')}</p>
  return (
    <table className="w-full border-collapse text-base">
      <thead>
        <tr className="text-left text-sm text-quiet">
          <th className="py-1 pr-3 font-semibold">{t('part')}</th>
          <th className="py-1 pr-3 font-semibold">{beforeLabel}</th>
          <th className="py-1 font-semibold">{afterLabel}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, before, after }) => (
          <tr key={key} className="border-t border-line align-top">
            <th scope="row" className="py-1.5 pr-3 text-left font-semibold">{name}</th>
            <td className="py-1.5 pr-3 whitespace-pre-line text-quiet line-through decoration-1">{before}</td>
            <td className="py-1.5 font-semibold whitespace-pre-line">{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
