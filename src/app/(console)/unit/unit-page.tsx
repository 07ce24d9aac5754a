'use client'

import { UnitScreen } from '#features/field/unit-screen.tsx'

/** The phone of a crew in the field. */
export const UnitPage = () => <UnitScreen />
