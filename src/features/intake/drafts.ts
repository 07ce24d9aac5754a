import { emptyDraft, isBlank, type Draft } from './draft.ts'
import { changeDraft, type DraftChange } from './draft-change.ts'

/** The drafts of one desk: the one in the form, and those set aside, the latest first. */
export type Drafts = { readonly current: Draft; readonly aside: readonly Draft[] }

type Stamp = { readonly key: string; readonly now: number }

export type DraftsAction =
  | { readonly kind: 'changed'; readonly change: DraftChange }
  /** Begins an empty draft; what was typed is set aside. */
  | { readonly kind: 'begun'; readonly fresh: Stamp }
  | { readonly kind: 'resumed'; readonly key: string }
  | { readonly kind: 'discarded'; readonly key: string }
  | { readonly kind: 'restored'; readonly draft: Draft }
  /** It was sent and no answer came. */
  | { readonly kind: 'attempted'; readonly key: string }
  /** It became a ticket or a call; an empty one takes its place in the form. */
  | { readonly kind: 'sent'; readonly key: string; readonly fresh: Stamp }
  | { readonly kind: 'loaded'; readonly drafts: Drafts }

const setAside = ({ current, aside }: Drafts): readonly Draft[] => (isBlank(current) ? aside : [current, ...aside])
const without = (drafts: readonly Draft[], key: string) => drafts.filter((draft) => draft.key !== key)

export function draftsReducer(state: Drafts, action: DraftsAction): Drafts {
  switch (action.kind) {
    case 'changed':
      return { ...state, current: changeDraft(state.current, action.change) }
    case 'begun':
      return isBlank(state.current) ? state : { current: emptyDraft(action.fresh.key, action.fresh.now), aside: setAside(state) }
    case 'resumed': {
      const wanted = state.aside.find((draft) => draft.key === action.key)
      return wanted ? { current: wanted, aside: without(setAside(state), action.key) } : state
    }
    case 'discarded':
      return { ...state, aside: without(state.aside, action.key) }
    case 'restored':
      return { ...state, aside: [action.draft, ...without(state.aside, action.draft.key)] }
    case 'attempted': {
      const mark = (draft: Draft) => (draft.key === action.key ? { ...draft, attempted: true } : draft)
      return { current: mark(state.current), aside: state.aside.map(mark) }
    }
    case 'sent':
      return state.current.key === action.key
        ? { ...state, current: emptyDraft(action.fresh.key, action.fresh.now) }
        : { ...state, aside: without(state.aside, action.key) }
    case 'loaded':
      return action.drafts
  }
}
