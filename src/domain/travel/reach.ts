import type { RoadGraph } from './road-graph.ts'

export type Way = { readonly seconds: number; readonly metres: number }

/** The quickest way from one node to every other that it reaches (Dijkstra); `undefined` for those it does not. */
export function reachFrom(graph: RoadGraph, start: number): readonly (Way | undefined)[] {
  const found: (Way | undefined)[] = Array.from({ length: graph.nodes.length })
  const done = new Set<number>()
  const queue = new Queue()
  found[start] = { seconds: 0, metres: 0 }
  queue.push(start, 0)
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const here = found[node]
    if (done.has(node) || !here) continue
    done.add(node)
    for (const { to, metres, seconds } of graph.edges[node] ?? []) {
      const there = here.seconds + seconds
      if (there >= (found[to]?.seconds ?? Infinity)) continue
      found[to] = { seconds: there, metres: here.metres + metres }
      queue.push(to, there)
    }
  }
  return found
}

/** A binary heap of nodes, the least first. */
class Queue {
  private readonly heap: { readonly node: number; readonly key: number }[] = []

  push(node: number, key: number) {
    const { heap } = this
    let at = heap.push({ node, key }) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((heap[parent]?.key ?? 0) <= key) break
      this.swap(at, parent)
      at = parent
    }
  }

  pop(): number | undefined {
    const { heap } = this
    const [first] = heap
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first?.node
    heap[0] = last
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const least = this.key(right) < this.key(left) ? right : left
      if (this.key(least) >= last.key) return first.node
      this.swap(at, least)
      at = least
    }
  }

  private key(at: number) {
    return this.heap[at]?.key ?? Infinity
  }

  private swap(a: number, b: number) {
    const [x, y] = [this.heap[a], this.heap[b]]
    if (x && y) [this.heap[a], this.heap[b]] = [y, x]
  }
}
