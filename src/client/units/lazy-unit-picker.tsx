'use client'

import { later } from '#ui/later.tsx'
import type { UnitPickerProps } from './unit-picker.tsx'

/** The picker of units, which no page needs at first. */
export const LazyUnitPicker = later<UnitPickerProps>(() => import('./unit-picker.tsx').then((module) => module.UnitPicker))
