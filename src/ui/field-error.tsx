import { CircleAlert } from 'lucide-react'

/** What is wrong with a field, in words and with a mark; give the field `aria-describedby={id}`. */
export const FieldError = ({ id, children }: { id?: string; children: string }) => (
  <p id={id} role="alert" className="flex items-start gap-1.5 text-sm font-medium text-critical">
    <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
    {children}
  </p>
)
