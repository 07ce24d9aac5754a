'use client'

import { messagesOf } from '#i18n/messages.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import '#ui/theme.css'

/** When even the outermost layout threw: no providers are left, so both languages are shown. */
export default function GlobalError() {
  const id = messagesOf('id').frame.crash
  const en = messagesOf('en').frame.crash
  return (
    <html lang="id">
      <body>
        <EmptyState
          title={`${id.title} / ${en.title}`}
          detail={id.detail}
          action={
            <Button tone="primary" onClick={() => window.location.reload()}>
              {id.reload} / {en.reload}
            </Button>
          }
        />
      </body>
    </html>
  )
}
