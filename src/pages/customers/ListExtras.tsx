import type { RefObject } from 'react'
import type { Connection } from '../../api/connections.ts'
import { CapabilityStrip } from '../../components/record/Capabilities.tsx'
import { useNoWriting } from '../../components/record/use-no-writing.ts'
import { useNavigate } from '../../components/router/router-context.ts'
import { useListKeys } from '../../components/ui/table/use-list-keys.ts'
import { keepRowsInPlace } from '../../components/ui/table/keep-rows-in-place.ts'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { takeWantedSearch } from '../../components/ui/wanted-search.ts'
import { toEditCustomer } from '../../lib/paths/links.ts'
import { CustomerPreview } from './CustomerPreview.tsx'
import { focusedPlace } from './focused-place.ts'
import { SearchAllFields } from './SearchAllFields.tsx'
import { useShownPage } from './use-shown-page.ts'
import type { ShownPage } from './use-shown-page.ts'

export interface ListExtrasProps {
  companyId: string
  connection: Connection | undefined
  /** The page on the screen. */
  customers: ShownPage
  searchRef: RefObject<HTMLInputElement | null>
}

/** What the list gains once its rows are there: keys, its order for the records opened from it, the platform's limits. */
export default function ListExtras(props: ListExtrasProps) {
  const { companyId, connection, customers, searchRef } = props
  const search = customers.shownSearch
  useEditKey(props)
  useListKeys()
  useShownPage(companyId, customers)

  function start() {
    if (takeWantedSearch()) searchRef.current?.focus()
    const scroller = document.querySelector<HTMLElement>(
      '[aria-label="Customers"][role="table"]',
    )?.parentElement
    return scroller ? keepRowsInPlace(scroller) : undefined
  }

  return (
    // Another list has another scroller.
    <div
      key={companyId + JSON.stringify(search)}
      ref={start}
      style={{ display: 'flex', alignItems: 'center', gap: 'var(--desk-4)' }}
    >
      <SearchAllFields />
      <CapabilityStrip connection={connection} />
      <CustomerPreview companyId={companyId} records={customers.data?.results ?? []} />
    </div>
  )
}

function useEditKey({ companyId, connection }: ListExtrasProps) {
  const navigate = useNavigate()
  const noWriting = useNoWriting({ companyId, feature: 'Put' })
  useShortcuts({
    e: () => {
      const place = focusedPlace()
      if (place === undefined || noWriting !== undefined) return
      navigate(toEditCustomer(companyId, place.params.customerId, { connection: connection?.id }, place.from))
    },
  })
}
