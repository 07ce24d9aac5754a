'use client'

import dynamic from 'next/dynamic'

/** The picker of units, fetched when somebody wants to pick. */
export const LazyUnitPicker = dynamic(() => import('./unit-picker.tsx').then((module) => module.UnitPicker), { ssr: false })
