/** A type as the comparison of reports sees it; `toldAs` names types of other families that callers take it for. */
export type ToldType = { readonly code: string; readonly family: string; readonly toldAs?: readonly string[] | undefined }

/** How a type relates to another: the same, of one family, often told as the other; `strange` when none of these. */
export type Kinship = 'same' | 'family' | 'told-as' | 'strange'

/** How two types relate, whichever was told first. */
export function kinshipOf(a: ToldType, b: ToldType): Kinship {
  if (a.code === b.code) return 'same'
  if (a.family === b.family) return 'family'
  return (a.toldAs?.includes(b.code) ?? false) || (b.toldAs?.includes(a.code) ?? false) ? 'told-as' : 'strange'
}
