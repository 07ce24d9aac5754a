'use client'

import { Ban, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import type { InstructionData } from '#contracts/response-plan.ts'
import { ruledInstructions } from '#domain/plan-answers.ts'
import { cx } from '#ui/cx.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { later } from '#ui/later.tsx'
import type { MetronomeProps } from './metronome.tsx'
import type { Guide } from './use-guide.ts'

const Metronome = later<MetronomeProps>(() => import('./metronome.tsx').then((module) => module.Metronome))

export type GuidePanelProps = { guide: Guide; earlier: boolean; onDismiss: () => void }

/** What to read out to the caller, in large letters; the most pressing open, the others one press away. */
export function GuidePanel({ guide, earlier, onDismiss }: GuidePanelProps) {
  const t = useTranslations('intake.guide')
  const { planOf, instructionOf, typeName } = useCity()
  const [chosen, setChosen] = useState<string | null>(null)
  const plan = planOf(guide.type)
  const scripts = (plan ? ruledInstructions(plan, guide.answers) : []).flatMap((code) => instructionOf(code) ?? [])
  const open = scripts.find(({ code }) => code === chosen) ?? scripts[0]
  if (open === undefined) return null
  const beat = scripts.find(({ metronome }) => metronome !== undefined)
  return (
    <section aria-label={t('label')} className="flex flex-col gap-2 px-4 py-3">
      <div className="flex items-center gap-2">
        <h2 className="grow text-sm font-semibold text-quiet">
          {earlier ? t('earlier', { type: typeName(guide.type) }) : t('label')}
        </h2>
        {earlier && <IconButton label={t('dismiss')} icon={<X aria-hidden className="size-5" />} onClick={onDismiss} />}
      </div>
      {beat?.metronome && <Metronome key={`${guide.key} ${beat.code}`} pulse={beat.metronome.pulse} />}
      {scripts.length > 1 && <ScriptKeys scripts={scripts} open={open.code} onOpen={setChosen} />}
      <Script script={open} titled={scripts.length === 1} />
    </section>
  )
}

function ScriptKeys({ scripts, open, onOpen }: { scripts: readonly InstructionData[]; open: string; onOpen: (code: string) => void }) {
  const t = useTranslations('intake.guide')
  const locale = useLocale()
  return (
    <div role="group" aria-label={t('choose')} className="flex flex-wrap gap-1">
      {scripts.map(({ code, title }) => (
        <button
          key={code}
          type="button"
          aria-pressed={code === open}
          onClick={() => onOpen(code)}
          className={cx(
            'min-h-10 rounded-md border px-3 text-sm font-medium',
            code === open ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-raised hover:border-text',
          )}
        >
          {title[locale]}
        </button>
      ))}
    </div>
  )
}

/** `titled`: under its title, where no pressed key above says it. */
function Script({ script, titled }: { script: InstructionData; titled: boolean }) {
  const t = useTranslations('intake.guide')
  const locale = useLocale()
  const { agencyName } = useCity()
  return (
    <div className="flex flex-col gap-2">
      <h3 className={titled ? 'text-xl leading-7 font-bold' : 'sr-only'}>{script.title[locale]}</h3>
      <ol className="flex flex-col gap-2">
        {script.steps.map((step, index) => (
          <li key={index} className="flex gap-3 text-xl leading-7">
            <span aria-hidden className="w-6 shrink-0 text-right font-bold text-faint tabular-nums">
              {index + 1}
            </span>
            <span className="max-w-[60ch]">{step[locale]}</span>
          </li>
        ))}
      </ol>
      {script.never?.map((line, index) => (
        <p key={index} className="flex gap-3 text-xl leading-7 font-semibold text-critical">
          <Ban aria-hidden className="mt-0.5 size-6 shrink-0" />
          <span className="max-w-[60ch]">{line[locale]}</span>
        </p>
      ))}
      <p className="text-sm text-faint">
        {t('source', { source: [...new Set(script.sources.map(({ name }) => name))].join(', ') })}
        {script.awaits && ` · ${t('awaits', { agency: agencyName(script.awaits) })}`}
      </p>
    </div>
  )
}
