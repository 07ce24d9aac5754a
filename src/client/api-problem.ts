import type { Problem } from '#contracts/problem.ts'

/** The server refused: carries the problem body, whose `code` is stable and has words in `messages/problems`. */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

/** No answer came: the line is down, the server is, or what answered was not the product. Whether the work was done is unknown. */
export class NetworkFailure extends Error {
  constructor(cause: unknown) {
    super('the server did not answer', { cause })
    this.name = 'NetworkFailure'
  }
}
