/**
 * What is done before a silent call is written down as one: listen on the open line, ask for a sign from somebody who
 * cannot speak, let them press a key, call back. The codes are kept with the call.
 */
export const silentChecks = ['dengarkan', 'bisik', 'tekan-tombol', 'telepon-ulang'] as const
export type SilentCheck = (typeof silentChecks)[number]

/** How long one listens on an open line before anything else, in seconds. */
export const listenSeconds = 10
