/** Headers that `proxy` adds to a page's request for the page to read. */
export const nonceHeader = 'x-siaga-nonce'
export const pathHeader = 'x-siaga-path'
