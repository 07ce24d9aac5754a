/** A share as a bar; the number stands beside it in words. */
export const ShareBar = ({ share }: { share: number }) => (
  <span aria-hidden className="block h-2.5 w-full min-w-16 overflow-hidden rounded-sm border border-edge bg-sunken">
    <span className="block h-full bg-accent" style={{ width: `${Math.round(share * 100)}%` }} />
  </span>
)
