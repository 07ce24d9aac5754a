import enAgency from './messages/en/agency.json'
import enCalls from './messages/en/calls.json'
import enCommon from './messages/en/common.json'
import enCrash from './messages/en/crash.json'
import enField from './messages/en/field.json'
import enFrame from './messages/en/frame.json'
import enHandover from './messages/en/handover.json'
import enIntake from './messages/en/intake.json'
import enMap from './messages/en/map.json'
import enPaperForm from './messages/en/paper-form.json'
import enPlans from './messages/en/plans.json'
import enProblems from './problems/en.json' with { type: 'json' }
import enQueue from './messages/en/queue.json'
import enSimilar from './messages/en/similar.json'
import enSignIn from './messages/en/sign-in.json'
import enTicket from './messages/en/ticket.json'
import enUnits from './messages/en/units.json'
import idAgency from './messages/id/agency.json'
import idCalls from './messages/id/calls.json'
import idCommon from './messages/id/common.json'
import idCrash from './messages/id/crash.json'
import idField from './messages/id/field.json'
import idFrame from './messages/id/frame.json'
import idHandover from './messages/id/handover.json'
import idIntake from './messages/id/intake.json'
import idMap from './messages/id/map.json'
import idPaperForm from './messages/id/paper-form.json'
import idPlans from './messages/id/plans.json'
import idProblems from './problems/id.json' with { type: 'json' }
import idQueue from './messages/id/queue.json'
import idSimilar from './messages/id/similar.json'
import idSignIn from './messages/id/sign-in.json'
import idTicket from './messages/id/ticket.json'
import idUnits from './messages/id/units.json'
import type { Locale } from './locale.ts'

const id = {
  agency: idAgency,
  calls: idCalls,
  common: idCommon,
  crash: idCrash,
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
  agency: enAgency,
  calls: enCalls,
  common: enCommon,
  crash: enCrash,
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
