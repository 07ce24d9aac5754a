/**
 * Gathers values that come in quick succession and hands them on together. It waits for one message task, not for a
 * timer or a frame: those stand still in a hidden tab.
 */
export function batched<T>(handOn: (values: readonly T[]) => void) {
  const channel = new MessageChannel()
  let waiting: T[] = []
  const flush = () => {
    if (waiting.length === 0) return
    const values = waiting
    waiting = []
    handOn(values)
  }
  channel.port1.onmessage = flush
  return {
    add: (value: T) => {
      waiting.push(value)
      if (waiting.length === 1) channel.port2.postMessage(null)
    },
    flush,
  }
}
