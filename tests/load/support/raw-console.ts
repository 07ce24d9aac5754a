import { setTimeout as wait } from 'node:timers/promises'
import WebSocket from 'ws'
import { nowMs } from './clock.ts'

// The first character is Engine.IO's packet type, the second Socket.IO's.
const [open, ping, pong, connect, refused] = ['0', '2', '3', '40', '44']
const eventPrefix = '42["event",{"seq":'
const firstRetryMs = 500
const lastRetryMs = 2_000

export type Target = { readonly url: string; readonly cookie: string }

/**
 * A console's live connection without a browser: WebSocket, Engine.IO and Socket.IO by hand, so that a thousand of them
 * weigh little. It keeps no events, but sees to it that `seq` rises by one each time, and comes back as the console does.
 */
export class RawConsole {
  /** The last `seq` it holds; `undefined` until it was told where the log stands. */
  last: number | undefined
  gaps = 0
  repeats = 0
  resets = 0
  /** When it was last told that it is caught up; 0 while it is not live. */
  liveSince = 0
  onEvent: ((text: string) => void) | undefined
  readonly #target: Target
  #socket: WebSocket | undefined
  #retries = 0
  #closed = false

  constructor(target: Target) {
    this.#target = target
    this.#connect()
  }

  /** Cuts the line for good. */
  close(): void {
    this.#closed = true
    this.#socket?.terminate()
  }

  #connect(): void {
    if (this.#closed) return
    const address = `${this.#target.url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`
    const socket = new WebSocket(address, { perMessageDeflate: false, headers: { cookie: this.#target.cookie } })
    this.#socket = socket
    socket.on('message', (data: Buffer) => this.#hear(data.toString('latin1'), data))
    socket.on('error', () => undefined)
    socket.on('close', () => void this.#comeBack())
  }

  async #comeBack(): Promise<void> {
    this.liveSince = 0
    if (this.#closed) return
    const pause = Math.min(firstRetryMs * 2 ** this.#retries, lastRetryMs)
    this.#retries += 1
    await wait(pause * (0.5 + Math.random()))
    this.#connect()
  }

  #hear(text: string, data: Buffer): void {
    if (text.startsWith(eventPrefix)) {
      this.#take(Number.parseInt(text.slice(eventPrefix.length, eventPrefix.length + 16), 10))
      this.onEvent?.(data.toString())
    } else if (text === ping) this.#socket?.send(pong)
    else if (text.startsWith(open)) this.#socket?.send(connect + JSON.stringify(this.last === undefined ? {} : { after: this.last }))
    else if (text.startsWith(refused)) this.#socket?.terminate()
    else if (/^42\["(ready|reset)"/.test(text)) this.#arrive(text)
  }

  #take(seq: number): void {
    if (this.last !== undefined && seq <= this.last) this.repeats += 1
    else {
      if (this.last !== undefined && seq > this.last + 1) this.gaps += 1
      this.last = seq
    }
  }

  #arrive(text: string): void {
    const [word, { head }] = JSON.parse(text.slice(2)) as [string, { head: number }]
    if (word === 'reset') this.resets += 1
    // Whoever said where it stands was told everything up to the head, or there is a gap.
    else if (this.last !== undefined && head > this.last) this.gaps += 1
    this.last = Math.max(this.last ?? 0, head)
    this.liveSince = nowMs()
    this.#retries = 0
  }
}
