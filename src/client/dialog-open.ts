/** Whether something on the page asks for an answer first: keys of the page then belong to it. A notice in passing does not. */
export const isDialogOpen = (): boolean => document.querySelector(':is([role=dialog], [role=alertdialog]):not([data-notice])') !== null
