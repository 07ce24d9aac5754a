/** Opens the call back that is due first: "kabari". */
export const callbackKey = 'Alt+B'
/** Ticks that the caller wants to be told: "minta dikabari". */
export const wishKey = 'Alt+C'
