'use client'

import { Printer } from 'lucide-react'
import { Button } from '#ui/button.tsx'

export const PrintButton = ({ label }: { label: string }) => (
  <Button tone="primary" icon={<Printer aria-hidden className="size-4" />} onClick={() => window.print()}>
    {label}
  </Button>
)
