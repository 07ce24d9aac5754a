/** The look of what floats above the page: menus, lists, cards. */
export const popupClass = 'rounded-md border border-edge bg-raised p-1 text-text shadow-popup outline-none'

/** The look of one line in a menu or list. */
export const itemClass =
  'flex min-h-10 items-center gap-2 rounded-sm px-3 text-sm outline-none select-none cursor-pointer data-highlighted:bg-accent data-highlighted:text-on-accent data-disabled:cursor-not-allowed data-disabled:opacity-50'
