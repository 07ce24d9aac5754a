import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { perProcess } from '../per-process.ts'

/** What `/metrics` tells a Prometheus server. */
export const metrics = () =>
  perProcess('metrics', () => {
    const registry = new Registry()
    collectDefaultMetrics({ register: registry })
    const registers = [registry]
    return {
      registry,
      requests: new Histogram({
        name: 'siaga_http_request_seconds',
        help: 'Duration of API requests',
        labelNames: ['endpoint', 'status'],
        buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
        registers,
      }),
      relayed: new Counter({ name: 'siaga_events_relayed_total', help: 'Events sent on to sockets', registers }),
      relayLag: new Gauge({ name: 'siaga_relay_lag_seconds', help: 'Age of the newest relayed event', registers }),
      ladderLate: new Histogram({
        name: 'siaga_ladder_late_seconds',
        help: 'How long after its time a step of the ladder was taken',
        buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5],
        registers,
      }),
      sockets: new Gauge({ name: 'siaga_sockets', help: 'Connected consoles', registers }),
    }
  })
