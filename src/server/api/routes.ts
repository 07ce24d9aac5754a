import type { Handlers } from '../http/route.ts'
import { agencyRoutes } from './agency-routes.ts'
import { attachmentRoutes } from './attachment-routes.ts'
import { callRoutes } from './call-routes.ts'
import { callbackRoutes } from './callback-routes.ts'
import { callerRoutes } from './caller-routes.ts'
import { cityRoutes } from './city-routes.ts'
import { ladderRoutes } from './ladder-routes.ts'
import { liveRoutes } from './live-routes.ts'
import { planRoutes } from './plan-routes.ts'
import { pushRoutes } from './push-routes.ts'
import { shiftRoutes } from './shift-routes.ts'
import { ticketRoutes } from './ticket-routes.ts'
import { unitRoutes } from './unit-routes.ts'

/** What each endpoint of the contract does. One that is missing does not compile. */
export const routes: Handlers = { ...ticketRoutes, ...callRoutes, ...callbackRoutes, ...callerRoutes, ...liveRoutes, ...cityRoutes, ...shiftRoutes, ...unitRoutes, ...planRoutes, ...ladderRoutes, ...pushRoutes, ...attachmentRoutes, ...agencyRoutes }
