import { useState } from 'react'
import type { CustomerRecord } from '../../../api/customers.ts'
import type { CompanyIndexHandle } from '../../../components/company-index/use-company-index.ts'
import { useNavigate } from '../../../components/router/router-context.ts'
import { announce } from '../../../components/ui/announce.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { toCustomers } from '../../../lib/paths/links.ts'
import { selectionMessages, selectionText } from './selection-messages.ts'
import { NOTHING_SELECTED, selectRecords, setSelecting } from './selection-store.ts'

/** Whole records are in the page's memory as long as they're selected. */
const MOST_SELECTED = 20_000
/** They come in parts: the page would stand still for all of them at once. */
const PART = 1000

interface SelectFoundProps {
  index: Pick<CompanyIndexHandle, 'companyId' | 'ask'>
  /** There are none; undefined until that is known. */
  isEmpty: boolean | undefined
  readIds: () => Promise<readonly string[]>
}

/** Selects customers that were found with the index, and opens the list of customers, which acts on a selection. */
export function SelectFound({ index, isEmpty, readIds }: SelectFoundProps) {
  const { companyId, ask } = index
  const navigate = useNavigate()
  const [isSelecting, setIsSelecting] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function select(): Promise<void> {
    setIsSelecting(true)
    setProblem(undefined)
    try {
      const ids = new Set(await readIds())
      if (ids.size > MOST_SELECTED) {
        setProblem(selectionMessages.tooMany(ids.size, MOST_SELECTED))
        return
      }
      const wanted = [...ids]
      const records: CustomerRecord[] = []
      for (let at = 0; at < wanted.length; at += PART)
        // One after the other, so that the page has time between them.
        records.push(...(await ask('records', { ids: wanted.slice(at, at + PART) })))
      const selecting = selectRecords(NOTHING_SELECTED, records, true)
      setSelecting(companyId, selecting)
      announce(selectionText(selecting.selection, undefined, 0))
      navigate(toCustomers(companyId))
    } catch {
      setProblem(selectionMessages.notSelected)
    } finally {
      setIsSelecting(false)
    }
  }

  function disabledReason(): string | undefined {
    if (isSelecting || isEmpty === undefined) return selectionMessages.selecting
    return isEmpty ? selectionMessages.noneFound : undefined
  }

  return (
    <>
      <Button
        title={selectionMessages.selectFoundTitle}
        disabledReason={disabledReason()}
        onClick={() => void select()}
      >
        {selectionMessages.selectFound}
      </Button>
      {problem !== undefined && <span role="alert">{problem}</span>}
    </>
  )
}
