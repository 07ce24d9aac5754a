'use client'

import { useEffect, useState } from 'react'

type InstallPrompt = Event & { readonly prompt: () => Promise<unknown> }

const isPrompt = (event: Event): event is InstallPrompt => 'prompt' in event

/** What installs the page on the phone, where the browser offers it; else `null`. */
export function useInstall(): (() => void) | null {
  const [offer, setOffer] = useState<InstallPrompt | null>(null)
  useEffect(() => {
    const hear = (event: Event) => {
      event.preventDefault()
      if (isPrompt(event)) setOffer(event)
    }
    const done = () => setOffer(null)
    window.addEventListener('beforeinstallprompt', hear)
    window.addEventListener('appinstalled', done)
    return () => {
      window.removeEventListener('beforeinstallprompt', hear)
      window.removeEventListener('appinstalled', done)
    }
  }, [])
  return offer === null ? null : () => void offer.prompt().finally(() => setOffer(null))
}
