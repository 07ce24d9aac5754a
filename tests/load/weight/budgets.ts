/** What must hold on any machine: kilobytes of JavaScript by page, bytes a minute, milliseconds. */
export const javascriptBudgetKb: Readonly<Record<string, number>> = { '/call': 220, '/queue': 215, '/map': 215, '/unit': 205, '/sign-in': 165 }
export const idleBudgetBytes = 5_000
export const blockedBudgetMs = 50
