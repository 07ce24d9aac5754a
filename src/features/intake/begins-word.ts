type Key = { readonly key: string; readonly altKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }

/** Whether a key writes a letter: pressed where there is nothing to write into, it was meant for the description. */
export const beginsWord = ({ key, altKey, ctrlKey, metaKey }: Key): boolean => /^\p{L}$/u.test(key) && !altKey && !ctrlKey && !metaKey
