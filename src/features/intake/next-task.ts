/** Resolves once what the present event set off has run. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
