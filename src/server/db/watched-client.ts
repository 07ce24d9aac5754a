import pg from 'pg'

/** How long PostgreSQL may leave a question unanswered, in milliseconds; without it, as long as it likes. */
type Config = pg.ClientConfig & { readonly answerWithinMs?: number }

/**
 * A connection that breaks itself when an answer is overdue. A network that swallows packets tells nobody: without
 * this a question would wait for hours, and everything that needs its answer with it.
 */
export class WatchedClient extends pg.Client {
  #overdue: NodeJS.Timeout | undefined

  constructor(config?: Config) {
    super(config)
    const limit = config?.answerWithinMs
    if (limit === undefined) return
    const answered = () => {
      clearTimeout(this.#overdue)
      this.#overdue = undefined
    }
    this.on('drain', answered)
    this.on('end', answered)
    // `query` has too many shapes to be overridden in a typed way; what it is asked does not matter here.
    const ask = this.query.bind(this) as (...question: unknown[]) => unknown
    Object.defineProperty(this, 'query', {
      value: (...question: unknown[]) => {
        // Counted from the first question that has no answer: asking again must not put it off.
        this.#overdue ??= setTimeout(() => this.connection.stream.destroy(noAnswer()), limit)
        return ask(...question)
      },
    })
  }
}

/** In the form of the system's own time-outs, by which it is told from faults of ours. */
const noAnswer = () => Object.assign(new Error('no answer from PostgreSQL'), { code: 'ETIMEDOUT', syscall: 'read', errno: -110 })
