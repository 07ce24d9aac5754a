declare const brand: unique symbol

/** A primitive that only its own parser may mint, so that it cannot be made up elsewhere. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name }
