'use client'

import { later } from './later.tsx'

export { notify } from './notices.ts'

/** Where notices appear. What is told before it is there waits for it. */
export const ToastArea = later(() => import('./toast-area.tsx').then((module) => module.ToastArea))
