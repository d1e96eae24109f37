'use no memo' // Nothing here is worth remembering: the code for it would cost the first load more than it saves.

import { useState } from 'react'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import type { CustomersList } from './use-customers-list.ts'

type OrderBy = CustomersSearch['orderBy']

export interface ListMoves {
  /** To the next or previous page by keyboard, if there is one. */
  step: (step: 1 | -1) => void
  /** To a page by the pager. */
  jump: (page: number) => void
  order: (orderBy: OrderBy) => void
  /** Where the focus goes in a table that has come up in this order. */
  focusIn: (orderBy: OrderBy) => 'first-row' | 'sorted-heading' | undefined
}

/** The ways through a list. A keyboard user keeps the focus: on a row, or on the heading that was pressed. */
export function useListMoves(
  search: CustomersSearch,
  { list, hasNext }: { list: Pick<CustomersList['list'], 'isPlaceholderData'>; hasNext: boolean },
  onChange: (changes: Partial<CustomersSearch>) => void,
): ListMoves {
  const [focus, setFocus] = useState<'first-row' | OrderBy>()
  return {
    step(step) {
      if (list.isPlaceholderData || (step === 1 ? !hasNext : search.page === 1)) return
      setFocus('first-row')
      onChange({ page: search.page + step })
    },
    jump(page) {
      setFocus(undefined)
      onChange({ page })
    },
    order(orderBy) {
      setFocus(orderBy)
      onChange({ orderBy })
    },
    focusIn: (orderBy) => (focus === 'first-row' ? focus : focus === orderBy ? 'sorted-heading' : undefined),
  }
}
