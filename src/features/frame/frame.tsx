'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTitleFlash } from '#client/title-flash.ts'
import { keepFocus } from '#ui/keep-focus.ts'
import { later } from '#ui/later.tsx'
import { fetchParts } from '#ui/later-parts.ts'
import { notify, ToastArea } from '#ui/toast.tsx'
import { Bar } from './bar.tsx'
import type { PaletteProps } from './command-palette.tsx'
import type { KeysOverlayProps } from './keys-overlay.tsx'
import { LineBand } from './line-band.tsx'
import type { SoundDialogProps } from './sound-dialog.tsx'
import { SupervisorBand } from './supervisor-band.tsx'
import { useAlarmSounds } from './use-alarm-sounds.ts'
import { useAttentionCounts } from './use-attention-counts.ts'
import { useFrameKeys } from './use-frame-keys.ts'
import { useLineDown } from './use-line-down.ts'
import { useSupervisorAlarms } from './use-supervisor-alarms.ts'

const CommandPalette = later<PaletteProps>(() => import('./command-palette.tsx').then((module) => module.CommandPalette))
const KeysOverlay = later<KeysOverlayProps>(() => import('./keys-overlay.tsx').then((module) => module.KeysOverlay))
const SoundDialog = later<SoundDialogProps>(() => import('./sound-dialog.tsx').then((module) => module.SoundDialog))

type Overlay = 'keys' | 'palette' | 'sound'

/** What surrounds every page: the bar, the band when the line is down, the keys, the palette, the notices. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations('frame')
  const act = useTranslations('common.act')
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const counts = useAttentionCounts()
  const { down, since } = useLineDown()
  const show = (what: Overlay) => (open: boolean) => setOverlay(open ? what : null)

  useFrameKeys({ onKeys: () => setOverlay('keys'), onPalette: () => setOverlay('palette') })
  const supervisor = useSupervisorAlarms()
  useAlarmSounds(down, counts.overdue)
  useTitleFlash(counts.waiting, counts.overdue > 0)
  useRestoredNotice(down, t('line.restored'))
  useEffect(fetchParts, [])
  useEffect(keepFocus, [])

  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <a href="#main" className="sr-only rounded-md bg-accent px-4 py-2 font-semibold text-on-accent focus:not-sr-only focus:absolute focus:top-1 focus:left-1 focus:z-70">
        {t('skip')}
      </a>
      <Bar counts={counts} onKeys={() => setOverlay('keys')} onPalette={() => setOverlay('palette')} onSound={() => setOverlay('sound')} />
      <SupervisorBand alarms={supervisor.alarms} loud={supervisor.loud} onSilence={supervisor.silence} />
      {down && <LineBand since={since} />}
      <main id="main" tabIndex={-1} data-line={down ? 'down' : 'up'} className="relative min-h-0 grow overflow-y-auto outline-none">
        {children}
      </main>
      <KeysOverlay open={overlay === 'keys'} onOpenChange={show('keys')} />
      <CommandPalette open={overlay === 'palette'} onOpenChange={show('palette')} onKeys={() => setOverlay('keys')} />
      <SoundDialog open={overlay === 'sound'} onOpenChange={show('sound')} />
      <ToastArea label={t('notices')} closeLabel={act('close')} />
    </div>
  )
}

function useRestoredNotice(down: boolean, title: string) {
  const wasDown = useRef(false)
  useEffect(() => {
    if (wasDown.current && !down) notify({ title, tone: 'done' })
    wasDown.current = down
  }, [down, title])
}
