import type { ComponentPropsWithRef } from 'react'
import { cx } from './cx.ts'

/** A dense table that scrolls sideways where it must, by keyboard too. Give it a `<caption>` or an `aria-label`. */
export const Table = ({ className, ...rest }: ComponentPropsWithRef<'table'>) => (
  <div role="group" tabIndex={0} className="w-full overflow-x-auto">
    <table {...rest} className={cx('w-full border-collapse text-sm', className)} />
  </div>
)

/** A heading cell; `scope` is the column unless said otherwise. */
export const Th = ({ className, ...rest }: ComponentPropsWithRef<'th'>) => (
  <th scope="col" {...rest} className={cx('border-b border-edge px-2 py-2 text-left font-semibold whitespace-nowrap text-quiet', className)} />
)

export const Td = ({ className, ...rest }: ComponentPropsWithRef<'td'>) => (
  <td {...rest} className={cx('border-b border-line px-2 py-2 align-top', className)} />
)
