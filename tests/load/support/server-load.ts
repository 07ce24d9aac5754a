export type ServerLoad = { readonly cpuSeconds: number; readonly rssMb: number; readonly heapMb: number; readonly head: number }

/** What the server says of itself at `/metrics`. */
export async function serverLoad(url: string): Promise<ServerLoad> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
  return {
    cpuSeconds: value('process_cpu_seconds_total'),
    rssMb: value('process_resident_memory_bytes') / 2 ** 20,
    heapMb: value('nodejs_heap_size_used_bytes') / 2 ** 20,
    head: value('siaga_events_relayed_total'),
  }
}
