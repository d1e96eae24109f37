import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { loadCode } from '../../../api/missing-code.ts'
import { useNoWriting } from '../../../components/record/use-no-writing.ts'
import { useNavigate } from '../../../components/router/router-context.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { toBulkEdit } from '../../../lib/paths/bulk-edit-link.ts'
import { selectedCount } from '../../../model/selection/selection.ts'
import type { ListPartProps } from '../CustomersRows.tsx'
import { chosenOf } from './chosen-of.ts'
import { selectionMessages } from './selection-messages.ts'
import type { Selecting } from './selection-store.ts'

const loadBulkEdit = loadCode(() => import('../../../writes/hooks/use-bulk-edit.ts'))

interface EditSelectedProps extends Pick<ListPartProps, 'companyId' | 'customers' | 'search'> {
  selecting: Selecting
}

/** The way to one edit of all selected customers, or why there is none. */
export function EditSelected({ companyId, customers, search, selecting }: EditSelectedProps) {
  const { selection } = selecting
  const { shownSearch, total } = customers
  const queries = useQueryClient()
  const navigate = useNavigate()
  const noWriting = useNoWriting({ companyId, feature: 'Put' })
  const [isOpening, setOpening] = useState(false)

  function disabledReason(): string | undefined {
    if (isOpening) return selectionMessages.opening
    return noWriting ?? selectionMessages.nothing(selectedCount(selection, total))
  }

  async function open() {
    setOpening(true)
    try {
      const { beginBulkEdit } = await loadBulkEdit()
      const editId = await beginBulkEdit(queries, companyId, chosenOf(selection, shownSearch))
      navigate(toBulkEdit(companyId, editId, search.connection))
    } catch {
      // Missing code has its message on every page; the next press tries again.
    } finally {
      setOpening(false)
    }
  }

  return (
    <Button
      title={selectionMessages.editSelectedTitle}
      disabledReason={disabledReason()}
      onClick={() => void open()}
    >
      {selectionMessages.editSelected}
    </Button>
  )
}
