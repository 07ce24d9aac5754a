import type { ReactNode } from 'react'

/** A box to tick, with its word. */
export const Tick = ({ children }: { children: ReactNode }) => (
  <span className="flex items-start gap-1.5 leading-4">
    <span aria-hidden className="mt-px size-3.5 shrink-0 border border-black" />
    <span>{children}</span>
  </span>
)

/** A line to write on behind its word. */
export const Line = ({ label, className = 'grow' }: { label: string; className?: string }) => (
  <span className={`flex h-6.5 min-w-0 items-end gap-1.5 ${className}`}>
    <span className="shrink-0 leading-4">{label}</span>
    <span aria-hidden className="min-w-8 grow border-b border-black" />
  </span>
)

/** Boxes for figures: a colon or stroke stands between them as it is given, "__:__". */
export const Figures = ({ label, shape, after }: { label: string; shape: string; after?: string }) => (
  <span className="flex items-center gap-1.5">
    <span className="leading-4">{label}</span>
    <span aria-hidden className="flex items-center gap-0.5 font-bold">
      {Array.from(shape, (sign, index) =>
        sign === '_' ? <span key={index} className="h-5 w-4 border border-black" /> : <span key={index}>{sign}</span>,
      )}
    </span>
    {after}
  </span>
)

/** A numbered part of the form. */
export const Part = ({ title, children, className = '' }: { title: string; children: ReactNode; className?: string }) => (
  <section className={`break-inside-avoid border-t border-black pt-0.5 pb-1 ${className}`}>
    <h2 className="text-[10pt] leading-5 font-bold">{title}</h2>
    {children}
  </section>
)
