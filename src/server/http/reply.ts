/** An answer over HTTP before it is sent: plain, so that custom server, Next routes and tests can each do with it what they must. */
export type Reply = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string | Uint8Array<ArrayBuffer> }

/** A value as JSON that no cache may keep. */
export const jsonReply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  body: JSON.stringify(value),
})
