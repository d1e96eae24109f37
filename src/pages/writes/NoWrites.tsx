import { ActionLink } from '../../components/shell/ActionLink.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import type { WritesSearch } from '../../lib/paths/writes-search.ts'
import { toCustomers } from '../../lib/paths/links.ts'

interface NoWritesProps {
  companyId: string
  search: WritesSearch
  total: number | undefined
  onChange: (change: Partial<WritesSearch>) => void
}

/** Why no write request is listed, and the one thing to do. */
export function NoWrites({ companyId, search, total, onChange }: NoWritesProps) {
  if (search.page > 1)
    return (
      <EmptyState
        title="This page is past the end"
        action={<Button onClick={() => onChange({ page: 1 })}>Go to the first page</Button>}
      >
        {total === undefined ? 'There are fewer write requests.' : `There are ${total} write requests.`}
      </EmptyState>
    )
  if (search.status !== undefined)
    return (
      <EmptyState
        title="No write is in this state"
        action={<Button onClick={() => onChange({ status: undefined })}>Show all states</Button>}
      />
    )
  return (
    <EmptyState
      title="Nothing has been written yet"
      action={<ActionLink {...toCustomers(companyId)}>Open the customers</ActionLink>}
    >
      Creating or editing a customer makes a write request; Codat lists it here.
    </EmptyState>
  )
}
