/** The last `seq` of the log, as the server tells it. */
export async function logHeadOf(url: string, cookie: string): Promise<number> {
  const reply = await fetch(`${url}/api/v1/events?after=0&limit=1`, { headers: { cookie } })
  return ((await reply.json()) as { head: number }).head
}
