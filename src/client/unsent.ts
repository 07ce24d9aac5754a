import { createStore, useStore } from 'zustand'

/** How many commands wait to be sent, by the name of who keeps them. */
const unsent = createStore<Readonly<Record<string, number>>>(() => ({}))

/** Says how many commands a part of the page still has to send; the frame shows the sum while the line is down. */
export const setUnsent = (keeper: string, count: number): void => unsent.setState({ [keeper]: count })

/** The sum of all that waits to be sent. */
export const useUnsent = (): number => useStore(unsent, (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0))
