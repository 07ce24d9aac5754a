'use client'

import { CircleCheck, Download, RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { keepPhone } from '#client/kept/phone.ts'
import { aboutTicket } from '#client/outbox/about-ticket.ts'
import { RefusedWork, WaitingWork } from '#client/outbox/unsent-work.tsx'
import { useFormat } from '#client/use-format.ts'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { isOnDuty, isOwn, type FieldTask } from './field-task.ts'
import { PositionStrip } from './position-strip.tsx'
import { TaskButtons, type TaskDialog } from './task-buttons.tsx'
import type { TaskDialogsProps } from './task-dialogs.tsx'
import { TaskHead } from './task-head.tsx'
import { TaskPhotos } from './task-photos.tsx'
import { UnitChoice } from './unit-choice.tsx'
import { useField } from './use-field.ts'
import { useInstall } from './use-install.ts'
import { useNewTaskSound } from './use-new-task-sound.ts'
import { useOfflineShell } from './use-offline-shell.ts'
import { usePositionSharing } from './use-position-sharing.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { WakingStrip } from './waking-strip.tsx'

const TaskDialogs = later<TaskDialogsProps>(() => import('./task-dialogs.tsx').then((module) => module.TaskDialogs))

/** The phone of a crew: one task fills it, with a network or without. */
export function UnitScreen() {
  const t = useTranslations('field')
  const { typeName } = useCity()
  const format = useFormat()
  const field = useField()
  const outdated = useOfflineShell()
  const [dialog, setDialog] = useState<{ task: FieldTask; kind: TaskDialog } | null>(null)
  const { phone, loaded, unit, task, tasks } = field
  const onDuty = isOnDuty(tasks, unit?.id ?? null, field.unsent)
  const sharing = usePositionSharing(unit?.id ?? null, onDuty && phone?.sharing === true)
  useWakeLock(onDuty)
  // At work, a crew is called for what is sent to its own unit; free, for whatever its agency is sent.
  const calling = tasks.find((each) => each.status === 'pending' && (!onDuty || isOwn(each, unit?.id ?? null)))
  useNewTaskSound(unit !== null && calling ? `${calling.ticket.id} ${calling.own.dispatchedAt}` : null)

  const aboutOf = ({ ticket }: FieldTask) => aboutTicket(ticket, typeName)
  if (!field.read) return <Spinner label={t('reading')} className="p-8 text-3xl" />
  return (
    <div className="mx-auto flex h-full max-w-xl flex-col">
      {unit !== null && <div className="flex min-h-14 shrink-0 items-center gap-2 border-b border-line px-3">
        <p className="min-w-0 grow truncate text-base font-bold">{unit.callsign === null ? t('noUnit') : t('unit', { callsign: unit.callsign })}</p>
        {!onDuty && <Button size="field" tone="quiet" className="px-2! text-base!" onClick={() => keepPhone({ unit: null })}>{t('choose.change')}</Button>}
      </div>}
      <div className="min-h-0 grow overflow-y-auto">
        {outdated && (
          <div role="status" className="flex items-center gap-2 border-b border-line bg-routine-soft px-3 py-1 text-base font-semibold">
            <span className="grow">{t('update.title')}</span>
            <Button size="field" icon={<RefreshCw aria-hidden className="size-5" />} onClick={() => window.location.reload()}>{t('update.reload')}</Button>
          </div>
        )}
        <RefusedWork work={field.unsent} onUnderstood={(key) => void field.understood(key)} />
        {unit === null ? (
          <>
            <WaitingWork work={field.unsent} />
            <UnitChoice />
          </>
        ) : (
          <>
            {!loaded && phone !== null && phone.at > 0 && <p role="status" className="border-b border-line bg-sunken px-3 py-2 text-base">{t('kept', { time: format.time(phone.at) })}</p>}
            {task ? <TaskHead task={task} unitId={unit.id} questions={field.questionsOf(task.ticket.type)} /> : <NoTask known={loaded || (phone?.at ?? 0) > 0} />}
            {/* Below the place and what is known of it: on a small phone these fill the screen. */}
            <WaitingWork work={field.unsent} />
            {onDuty && unit.id !== null && <PositionStrip agreed={phone?.sharing ?? null} sharing={sharing === 'on' && !field.live ? 'unsent' : sharing} />}
            {task ? <TaskPhotos key={task.ticket.id} ticket={task.ticket} /> : loaded && <WakingStrip />}
            {tasks.length > 1 && (
              <section aria-labelledby="other-tasks" className="flex flex-col gap-2 border-t border-line p-3">
                <h2 id="other-tasks" className="text-base font-bold">{t('others', { count: tasks.length - 1 })}</h2>
                {tasks.filter((other) => other !== task).map((other) => (
                  <Button key={other.ticket.id} size="field" className="w-full justify-start! text-left whitespace-normal!" onClick={() => field.show(other.ticket.id)}>
                    {t('show', { what: aboutOf(other) })}
                  </Button>
                ))}
              </section>
            )}
          </>
        )}
      </div>
      {unit !== null && task && (
        <TaskButtons
          task={task}
          label={aboutOf(task)}
          last={field.isLast(task)}
          onStep={(action) => void field.act(task, aboutOf(task), { kind: 'step', action })}
          onDialog={(kind) => setDialog({ task, kind })}
          onPhoto={(photo) => void field.act(task, aboutOf(task), { kind: 'photo', photo })}
        />
      )}
      {dialog && (
        <TaskDialogs
          task={tasks.find(({ ticket }) => ticket.id === dialog.task.ticket.id) ?? dialog.task}
          dialog={dialog.kind}
          onDo={(doing) => void field.act(dialog.task, aboutOf(dialog.task), doing)}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  )
}

function NoTask({ known }: { known: boolean }) {
  const t = useTranslations('field')
  const install = useInstall()
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-12 text-center">
      {known && <CircleCheck aria-hidden className="size-16 text-done" />}
      <h1 className="text-2xl font-bold">{known ? t('free') : t('unknown')}</h1>
      {known && <p className="text-lg text-quiet">{t('freeHint')}</p>}
      {install && <Button size="field" icon={<Download aria-hidden className="size-6" />} onClick={install}>{t('install')}</Button>}
    </div>
  )
}
