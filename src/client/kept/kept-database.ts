import { openDB, type DBSchema } from 'idb'
import type { Outgoing } from '../outbox/outgoing.ts'

/** A draft as it is kept: whose it is, and whether a form had it open. Its content is the form's own affair. */
export type KeptDraft = {
  readonly key: string
  readonly owner: string
  readonly savedAt: number
  readonly inForm: boolean
  readonly draft: unknown
}

/** What a desk did last and can still take back; its content is the form's own affair. */
export type KeptUndo = { readonly key: string; readonly owner: string; readonly savedAt: number; readonly undo: unknown }

interface Stores extends DBSchema {
  drafts: { key: string; value: KeptDraft }
  outbox: { key: string; value: Outgoing }
  undo: { key: string; value: KeptUndo }
}
const storeNames = ['drafts', 'outbox', 'undo'] as const
type StoreName = (typeof storeNames)[number]

/** Opens what this browser keeps for the desk. Each draft and each unsent command is a row of its own, so tabs cannot overwrite each other. */
export async function openKeptDatabase() {
  const database = await openDB<Stores>('siaga-desk', 2, {
    upgrade: (older) => {
      for (const name of storeNames) if (!older.objectStoreNames.contains(name)) older.createObjectStore(name, { keyPath: 'key' })
    },
    // A newer version of the page in another tab must be able to open it.
    blocking: (_current, _blocked, event) => event.target instanceof IDBDatabase && event.target.close(),
  })
  return {
    all: <Name extends StoreName>(store: Name): Promise<Stores[Name]['value'][]> => database.getAll(store),
    get: <Name extends StoreName>(store: Name, key: string): Promise<Stores[Name]['value'] | undefined> => database.get(store, key),
    put: async <Name extends StoreName>(store: Name, value: Stores[Name]['value']): Promise<void> => {
      const change = database.transaction(store, 'readwrite', { durability: 'strict' })
      void change.store.put(value)
      // Not left to the end of the turn: the page may be gone by then.
      change.commit()
      await change.done
    },
    remove: async (store: StoreName, key: string): Promise<void> => {
      const change = database.transaction(store, 'readwrite')
      void change.store.delete(key)
      change.commit()
      await change.done
    },
  }
}

export type KeptDatabase = Awaited<ReturnType<typeof openKeptDatabase>>
