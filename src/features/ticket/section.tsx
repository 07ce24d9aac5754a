import type { ReactNode } from 'react'

/** A part of the drawer under its heading. */
export const Section = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <section className="flex flex-col gap-2.5 px-4 py-3.5">
    <div className="flex items-baseline justify-between gap-3">
      <h3 className="text-base font-bold">{title}</h3>
      {aside}
    </div>
    {children}
  </section>
)
