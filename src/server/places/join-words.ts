/**
 * The words as the names have them where somebody joined two ("ulakkarang") or parted one ("buk it"): only where the
 * result is known and the words as typed are not.
 */
export function joinWords(words: readonly string[], known: ReadonlySet<string>): string[] {
  const out: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next = ''] = [words[at], words[at + 1]]
    const together = word + next
    if (next !== '' && known.has(together) && !(known.has(word) && known.has(next))) {
      out.push(together)
      at += 1
    } else out.push(...(known.has(word) ? [word] : parted(word, known)))
  }
  return out
}

function parted(word: string, known: ReadonlySet<string>): string[] {
  for (let cut = 4; cut <= word.length - 4; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)]
    if (parts.every((part) => known.has(part))) return parts
  }
  return [word]
}
