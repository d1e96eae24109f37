import { GO_TO_FIRST_PAGE, NO_SUCH_PAGE } from '../../components/feedback/no-such-page.ts'
import { ActionLink } from '../../components/shell/ActionLink.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { changeMessages } from '../../components/write/messages.ts'
import type { WritesSearch } from '../../lib/paths/writes-search.ts'
import { toCustomers } from '../../lib/paths/links.ts'

interface NoChangesProps {
  companyId: string
  search: WritesSearch
  total: number | undefined
  /** Among which changes those of a group were searched for, where that isn't all of them. */
  searched: string | undefined
  onChange: (change: Partial<WritesSearch>) => void
}

/** Why no change is listed, and the one thing to do. */
export function NoChanges({ companyId, search, total, searched, onChange }: NoChangesProps) {
  if (search.page > 1)
    return (
      <EmptyState
        title={NO_SUCH_PAGE}
        action={<Button onClick={() => onChange({ page: 1 })}>{GO_TO_FIRST_PAGE}</Button>}
      >
        {changeMessages.total(total)}
      </EmptyState>
    )
  if (search.show !== undefined || search.status !== undefined)
    return (
      <EmptyState
        title={
          search.show === undefined ? changeMessages.noneWithStatus : changeMessages.noneShown[search.show]
        }
        action={
          <Button onClick={() => onChange({ show: undefined, status: undefined })}>
            {changeMessages.showAll}
          </Button>
        }
      >
        {search.show !== undefined && searched}
      </EmptyState>
    )
  return (
    <EmptyState
      title={changeMessages.none}
      action={<ActionLink {...toCustomers(companyId)}>{changeMessages.openCustomers}</ActionLink>}
    >
      {changeMessages.noneText}
    </EmptyState>
  )
}
