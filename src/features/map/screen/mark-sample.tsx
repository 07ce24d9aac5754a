'use client'

import { useEffect, useRef } from 'react'
import { useCity } from '#client/city-context.tsx'
import type { Priority } from '#domain/priority.ts'
import { drawMark } from '../markers/marker-element.ts'
import type { MarkState } from '../markers/ticket-mark.ts'
import { useMarkerWords } from '../use-marker-words.ts'

type Props = { priority: Priority; state: MarkState; overdueMinutes?: number; count?: number }

/** A marker as on the map, drawn by the same hand, for the legend. */
export function MarkSample({ priority, state, overdueMinutes = 0, count = 1 }: Props) {
  const box = useRef<HTMLSpanElement>(null)
  const words = useMarkerWords()
  const type = useCity().types[0]?.code ?? ''
  useEffect(() => {
    if (!box.current) return
    const mark = { id: '', number: '', type, priority, state, reason: 'working', lat: 0, lng: 0, overdueMinutes } as const
    drawMark(box.current, mark, words, { count, needing: 0 })
    box.current.removeAttribute('aria-label')
    box.current.removeAttribute('title')
  }, [words, type, priority, state, overdueMinutes, count])
  return <span ref={box} aria-hidden className="ticket-marker ticket-marker-sample" />
}
