'use client'

import { Camera } from 'lucide-react'
import { useState } from 'react'
import { Spinner } from '#ui/spinner.tsx'
import { shrinkPhoto } from './shrink-photo.ts'

type PhotoInputProps = {
  label: string
  className: string
  /** Opens the camera where there is one, rather than the files. */
  camera?: boolean
  onPhoto: (photo: Blob) => void
}

/** A button that takes or chooses photos; each is handed on drawn small. */
export function PhotoInput({ label, className, camera = false, onPhoto }: PhotoInputProps) {
  const [busy, setBusy] = useState(false)
  const take = async (files: readonly File[]) => {
    setBusy(true)
    for (const file of files) onPhoto(await shrinkPhoto(file))
    setBusy(false)
  }
  return (
    <label className={`${className} cursor-pointer focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus`}>
      {busy ? <Spinner label={label} className="text-2xl" /> : <Camera aria-hidden className="size-6 shrink-0" />}
      {label}
      <input
        type="file"
        accept="image/*"
        className="sr-only"
        {...(camera ? { capture: 'environment' as const } : { multiple: true })}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // The same photo may be chosen again.
          currentTarget.value = ''
          void take(files)
        }}
      />
    </label>
  )
}
