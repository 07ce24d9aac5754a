import enCalls from './messages/en/calls.json' with { type: 'json' }
import enCommon from './messages/en/common.json' with { type: 'json' }
import enField from './messages/en/field.json' with { type: 'json' }
import enFrame from './messages/en/frame.json' with { type: 'json' }
import enHandover from './messages/en/handover.json' with { type: 'json' }
import enIntake from './messages/en/intake.json' with { type: 'json' }
import enMap from './messages/en/map.json' with { type: 'json' }
import enPaperForm from './messages/en/paper-form.json' with { type: 'json' }
import enPlans from './messages/en/plans.json' with { type: 'json' }
import enProblems from './messages/en/problems.json' with { type: 'json' }
import enQueue from './messages/en/queue.json' with { type: 'json' }
import enSimilar from './messages/en/similar.json' with { type: 'json' }
import enSignIn from './messages/en/sign-in.json' with { type: 'json' }
import enTicket from './messages/en/ticket.json' with { type: 'json' }
import enUnits from './messages/en/units.json' with { type: 'json' }
import idCalls from './messages/id/calls.json' with { type: 'json' }
import idCommon from './messages/id/common.json' with { type: 'json' }
import idField from './messages/id/field.json' with { type: 'json' }
import idFrame from './messages/id/frame.json' with { type: 'json' }
import idHandover from './messages/id/handover.json' with { type: 'json' }
import idIntake from './messages/id/intake.json' with { type: 'json' }
import idMap from './messages/id/map.json' with { type: 'json' }
import idPaperForm from './messages/id/paper-form.json' with { type: 'json' }
import idPlans from './messages/id/plans.json' with { type: 'json' }
import idProblems from './messages/id/problems.json' with { type: 'json' }
import idQueue from './messages/id/queue.json' with { type: 'json' }
import idSimilar from './messages/id/similar.json' with { type: 'json' }
import idSignIn from './messages/id/sign-in.json' with { type: 'json' }
import idTicket from './messages/id/ticket.json' with { type: 'json' }
import idUnits from './messages/id/units.json' with { type: 'json' }
import type { Locale } from './locale.ts'

const id = {
  calls: idCalls,
  common: idCommon,
  field: idField,
  frame: idFrame,
  handover: idHandover,
  intake: idIntake,
  map: idMap,
  paperForm: idPaperForm,
  plans: idPlans,
  problems: idProblems,
  queue: idQueue,
  signIn: idSignIn,
  similar: idSimilar,
  ticket: idTicket,
  units: idUnits,
}

const en = {
  calls: enCalls,
  common: enCommon,
  field: enField,
  frame: enFrame,
  handover: enHandover,
  intake: enIntake,
  map: enMap,
  paperForm: enPaperForm,
  plans: enPlans,
  problems: enProblems,
  queue: enQueue,
  signIn: enSignIn,
  similar: enSimilar,
  ticket: enTicket,
  units: enUnits,
}

/** Every message by feature; the Indonesian ones give the keys their types. */
export type Messages = typeof id

/** All messages of a language. */
export const messagesOf = (locale: Locale) => (locale === 'en' ? en : id)
