/** The two ways on from a blocked number. */
export const blockKeys = { misuse: 'F8', emergency: 'F9' } as const
