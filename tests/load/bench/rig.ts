import { withClient } from '#server/db/migrations/ensure-database.ts'
import type { ConsolesApi } from '../support/consoles-worker.ts'
import type { FloorApi } from '../support/floor-worker.ts'
import { createFloor } from '../support/floor-tables.ts'
import { emptyPostgres, startProduct, type Product } from '../support/product.ts'
import { signIn } from '../support/sign-in.ts'
import { startWorker, type Worker } from '../support/worker.ts'
import type { WritersApi } from '../support/writers-worker.ts'

/** Product and floor side by side on one PostgreSQL, with the processes that load them. */
export type Rig = {
  readonly product: Product
  readonly cookies: readonly string[]
  readonly floor: { readonly url: string; readonly databaseUrl: string }
  readonly consoles: Worker<ConsolesApi>
  readonly writers: Worker<WritersApi>
  /** Stops the clocks of all tickets so far: nobody answers them, and the ladder would have more to say of them than is measured. */
  readonly stopClocks: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts everything on an empty database in `dataDir`. */
export async function startRig(dataDir: string, extra: Record<string, string> = {}): Promise<Rig> {
  const postgres = await emptyPostgres(dataDir)
  const ends: (() => Promise<unknown>)[] = [() => postgres.destroy()]
  const stop = async () => {
    for (const end of ends.toReversed()) await end()
  }
  try {
    const product = await startProduct(postgres, dataDir, 'siaga', extra)
    ends.push(() => product.stop())
    const cookies = await Promise.all(['operator1', 'operator2', 'supervisor'].map((name) => signIn(product.url, name)))
    await withClient(product.databaseUrl, createFloor)
    const consoles = startWorker<ConsolesApi>('support/consoles-worker.ts')
    const writers = startWorker<WritersApi>('support/writers-worker.ts')
    const floor = startWorker<FloorApi>('support/floor-worker.ts')
    for (const worker of [consoles, writers, floor]) ends.push(() => worker.stop())
    const url = await floor.call('listen', product.databaseUrl)
    const stopClocks = () =>
      withClient(product.databaseUrl, async (client) => {
        await client.query('UPDATE assignment SET clock = NULL, due_at = NULL WHERE due_at IS NOT NULL')
      })
    return { product, cookies, floor: { url, databaseUrl: product.databaseUrl }, consoles, writers, stopClocks, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
