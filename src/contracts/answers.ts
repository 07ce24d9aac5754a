import { z } from 'zod'
import { greatestFigure } from '#domain/plan-answers.ts'
import { code } from './scalars.ts'

/** Answers to the questions of a response plan, by the code of the question: the code of an answer, or a figure. */
export const answersSchema = z.record(code, z.union([code, z.int().min(0).max(greatestFigure)]))
