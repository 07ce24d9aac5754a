import { uuid } from '#contracts/scalars.ts'
import type { Viewing } from '#contracts/socket.ts'
import { scopeOf, type Scope } from '#domain/access.ts'
import { presenceFor, type Present } from '#domain/presence.ts'
import { listen } from '../db/listener.ts'
import { prisma } from '../db/prisma.ts'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'
import { ticketsIn } from '../queries/scope-filter.ts'
import type { ConsoleServer, ConsoleSocket } from './console-socket.ts'
import { dropPresence, keepPresence, notePresence, presenceChannel, presentNow } from './presence-rows.ts'
import { roomOf } from './rooms.ts'

const keepEveryMs = 8_000
/** At most so often the consoles are told, however many tickets are opened. */
const tellEveryMs = 200

const toViewing = (scope: Scope, present: readonly Present[]): Viewing[] =>
  [...presenceFor(scope, present)].map(([ticketId, viewers]) => ({ ticketId, viewers }))

/**
 * Who has which ticket open, on all servers of the database. Each server keeps the rows of its own consoles alive and
 * reads all of them when told to and every few seconds, so a server that was killed is noticed without a word from it.
 */
export function startPresence(io: ConsoleServer) {
  const open = new Set<string>()
  const told = new Map<string, string>()
  let present: readonly Present[] = []
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const warn = (error: unknown) => logger().warn({ err: describeError(error) }, 'presence is not known for now')
  const tellAll = async () => {
    timer = undefined
    try {
      present = await presentNow()
    } catch (error) {
      warn(error)
      return
    }
    const scopes = new Map([...io.sockets.sockets.values()].map(({ data }) => [roomOf(scopeOf(data.actor)), scopeOf(data.actor)]))
    for (const [room, scope] of scopes) {
      const viewing = toViewing(scope, present)
      const text = JSON.stringify(viewing)
      if (told.get(room) === text) continue
      told.set(room, text)
      io.to(room).emit('viewers', viewing)
    }
  }
  const wake = () => {
    if (!stopped) timer ??= setTimeout(() => void tellAll(), tellEveryMs)
  }
  const keep = setInterval(() => {
    keepPresence([...open]).then(wake, warn)
  }, keepEveryMs)
  const listener = listen(presenceChannel, wake)

  /** Hears what a console opens; the last word counts, and a ticket that its person may not see is not noted. */
  function attend(socket: ConsoleSocket) {
    const { actor } = socket.data
    let wanted: string | null = null
    let working = false
    const note = async () => {
      if (working) return
      working = true
      try {
        for (let noted: string | null | undefined; noted !== wanted; ) {
          noted = wanted
          const visible = noted !== null && (await prisma().ticket.count({ where: { AND: [{ id: noted }, ticketsIn(scopeOf(actor))] } })) > 0
          if (visible) open.add(socket.id)
          else if (!open.delete(socket.id)) continue
          await notePresence(socket.id, actor.id, visible ? noted : null)
        }
      } catch (error) {
        warn(error)
      } finally {
        working = false
      }
    }
    socket.on('viewing', (said: unknown) => {
      const ticketId = uuid.nullable().safeParse(said)
      if (!ticketId.success || ticketId.data === wanted) return
      wanted = ticketId.data
      void note()
    })
    socket.on('disconnect', () => {
      wanted = null
      if (!stopped) void note()
    })
  }

  return {
    attend,
    /** What a console that just joined its room is told first. */
    greet: (socket: ConsoleSocket) => socket.emit('viewers', toViewing(scopeOf(socket.data.actor), present)),
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      clearInterval(keep)
      await dropPresence([...open]).catch(warn)
      await listener.stop()
    },
  }
}
