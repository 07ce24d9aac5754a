'use client'

import en from '#i18n/messages/en/crash.json'
import id from '#i18n/messages/id/crash.json'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import '#ui/theme.css'

/** When even the outermost layout threw: no providers are left, so both languages are shown. */
export default function GlobalError() {
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
