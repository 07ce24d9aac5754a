/** What must hold on any machine: kilobytes of JavaScript by page, bytes a minute, milliseconds. */
export const javascriptBudgetKb: Readonly<Record<string, number>> = { '/call': 220, '/queue': 220, '/map': 220, '/sign-in': 180 }
export const idleBudgetBytes = 5_000
export const blockedBudgetMs = 50
