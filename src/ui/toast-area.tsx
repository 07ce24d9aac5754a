'use client'

import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useEffect } from 'react'
import { cx } from './cx.ts'
import { IconButton } from './icon-button.tsx'
import { showNotices, type Notice, type NoticeTone } from './notices.ts'

const manager = Toast.createToastManager()
const icons = { info: Info, done: CircleCheck, problem: CircleAlert }
const colours: Record<NoticeTone, string> = { info: 'text-quiet', done: 'text-done', problem: 'text-critical' }

const show = ({ title, detail, tone = 'info', action }: Notice): void => {
  const act = () => {
    action?.run()
    manager.close(id)
  }
  const id = manager.add({
    title,
    description: detail,
    type: tone,
    timeout: tone === 'problem' ? 0 : 6000,
    priority: tone === 'problem' ? 'high' : 'low',
    actionProps: action && { children: action.label, onClick: act },
  })
}

const toneOf = (type: string | undefined): NoticeTone => (type === 'done' || type === 'problem' ? type : 'info')

function ToastList({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => {
    const tone = toneOf(toast.type)
    const Icon = icons[tone]
    return (
      <Toast.Root key={toast.id} data-notice toast={toast} swipeDirection={['left', 'right']} className="w-full">
        <Toast.Content className="flex items-start gap-3 rounded-md border border-edge bg-raised p-3 shadow-popup">
          <Icon aria-hidden className={cx('mt-0.5 size-5 shrink-0', colours[tone])} />
          <div className="min-w-0 grow">
            <Toast.Title className="font-semibold" />
            <Toast.Description className="text-quiet" />
            <Toast.Action className="mt-1 min-h-10 font-semibold text-accent underline underline-offset-4" />
          </div>
          <Toast.Close render={<IconButton label={closeLabel} icon={<X aria-hidden className="size-4" />} className="-m-1" />} />
        </Toast.Content>
      </Toast.Root>
    )
  })
}

/** Where notices appear: away from the acts at the right, above a page's foot and, on a phone, from the thumb. Mount it once; F6 leads to it. */
export function ToastArea({ label, closeLabel }: { label: string; closeLabel: string }) {
  // After the provider inside has begun to listen.
  useEffect(() => showNotices(show), [])
  return (
    <Toast.Provider toastManager={manager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport aria-label={label} className="fixed top-14 left-2 z-60 flex w-[calc(100vw-1rem)] max-w-sm flex-col gap-2 sm:top-auto sm:bottom-32 sm:left-4">
          <ToastList closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}
