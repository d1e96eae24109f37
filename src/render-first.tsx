import { renderToStaticMarkup } from 'react-dom/server'
import { parseCodatDate } from './lib/codat-date.ts'
import { listPositionKey } from './lib/storage/list-position.ts'
import { EarlyCustomers } from './early/EarlyCustomers.tsx'
import { firstCustomers } from './early/first-customers.ts'
import type { CustomerRecord } from './api/customers.ts'
import type { Place } from './lib/paths/read-address.ts'
import { CARDS_QUERY } from './components/ui/table/row-height.ts'
import styles from './pages/customers/customers.module.css'
import { renderSampleForm } from './render-form.tsx'
import { renderSampleRecord } from './render-record.tsx'

export { modelUrl, renderForm } from './render-form.tsx'
export { renderRecord } from './render-record.tsx'

/** Of a tall window: what is beyond the edge of another costs little. */
const VIEW_PX = 1_100

/**
 * The first rows of a list in HTML, which the server sends with the page: as a table and as cards, of which the page takes what
 * fits its window, unless the list was left at another place. Empty where there are no rows that can be shown alone.
 */
export function renderFirst(place: Place, body: unknown, locale: string | undefined): string {
  if (place.name !== 'customers') return ''
  const customers = firstCustomers(place, body)
  if (customers === undefined) return ''
  const { params, search } = place
  const results = customers.results.map(withoutInstant)
  const listKey = params.companyId + JSON.stringify(search)
  const rows = (hasCards: boolean): string =>
    renderToStaticMarkup(
      <template data-rows={hasCards ? CARDS_QUERY : 'all'} data-unless={listPositionKey(listKey)}>
        <EarlyCustomers
          companyId={params.companyId}
          search={search}
          customers={{ ...customers, results }}
          position={undefined}
          viewPx={VIEW_PX}
          hasCards={hasCards}
          nowMs={Date.now()}
          locale={locale}
        />
        <div className={styles['foot']} />
      </template>,
    )
  return (rows(true) + rows(false)).replaceAll(' style="', ' data-style="')
}

/** The time zone of the reader isn't known here: the first script adds what needs it. */
function withoutInstant(record: CustomerRecord): CustomerRecord {
  if (!record.readable || parseCodatDate(record.customer.sourceModifiedDate).kind !== 'instant') return record
  return { ...record, customer: { ...record.customer, sourceModifiedDate: undefined } }
}

/** What nobody asks for, as the first form and record would take ten times as long as later ones. */
export function renderSample(): void {
  renderSampleForm()
  renderSampleRecord()
}
