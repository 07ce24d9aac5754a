export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The cookie that keeps a person's choice of theme, so that the server can render it. */
export const themeCookie = 'siaga-theme'

/** The theme a cookie stands for; anything unknown follows the device. */
export const themeFrom = (cookie: string | undefined): Theme => themes.find((theme) => theme === cookie) ?? 'system'
