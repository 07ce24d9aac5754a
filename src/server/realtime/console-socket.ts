import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '#contracts/socket.ts'
import type { Actor } from '../auth/actor.ts'

type Data = { actor: Actor }

export type ConsoleServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, Data>
export type ConsoleSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, Data>
