import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { customerQueries, listCustomers } from '../../../api/customer-queries.ts'
import { pageFacts } from '../../../api/paging.ts'
import { isBackgroundPaused } from '../../../api/quota.ts'
import { useRoute } from '../../../components/router/router-context.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { useAnnounceChange } from '../../../components/ui/use-announce-change.ts'
import { customersRequest } from '../../../lib/codat-customers-request.ts'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import { clauseName, clausesOf, dropping } from './clauses.ts'
import { noRemedyMessage, remedyMessage } from './messages.ts'
import { whyNothing } from './why-nothing.ts'
import styles from './filter.module.css'

/** A search is typed letter by letter; only what it comes to is worth requests. */
const PAUSE_MS = 500

const pause = (signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, PAUSE_MS)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new DOMException('The list has changed', 'AbortError'))
    })
  })

/** How many customers a list finds, by the smallest request there is; undefined for some, when Codat doesn't say how many. */
async function countOf(
  companyId: string,
  search: CustomersSearch,
  signal: AbortSignal,
): Promise<number | undefined> {
  const request = { ...customersRequest(search), page: 1, pageSize: 1 }
  const response = await listCustomers(companyId, request, signal)
  return response.results.length === 0 ? 0 : pageFacts(response, request).total
}

interface NothingFoundProps {
  onChange: (changes: Partial<CustomersSearch>) => void
  children: ReactNode
}

/** Which conditions removed everything, each with a way to drop it, under what is said anyway. */
export function NothingFound({ onChange, children }: NothingFoundProps) {
  const { params, search } = useRoute('customers')
  const { companyId } = params
  const clauses = clausesOf(search)
  const why = useQuery({
    queryKey: [...customerQueries.ofCompany(companyId), 'why-nothing', customersRequest(search)],
    queryFn: async ({ signal }) => {
      await pause(signal)
      return whyNothing(clauses, (kept) => {
        const dropped = clauses.filter((clause) => !kept.includes(clause))
        return countOf(companyId, { ...search, ...dropping(search, dropped) }, signal)
      })
    },
    enabled: clauses.length > 1 && !isBackgroundPaused(),
    // Three requests at most, whatever becomes of them: the list itself is what matters.
    retry: false,
    refetchOnWindowFocus: false,
  })
  const remedies = (why.data?.remedies ?? []).map(({ dropped, matches }) => {
    const names = dropped.map((clause) => clauseName(search, clause))
    return { dropped, names, message: remedyMessage(names, matches) }
  })
  const unmet = (why.data?.unmet ?? []).map((clause) => clauseName(search, clause))
  const hopeless = why.data !== undefined && remedies.length === 0 ? noRemedyMessage(unmet) : ''
  useAnnounceChange(hopeless + remedies.map(({ message }) => message).join(' '))
  return (
    <>
      {children}
      {hopeless !== '' && <p className={styles['hopeless']}>{hopeless}</p>}
      <ul className={styles['remedies']} aria-label="Conditions to drop">
        {remedies.map(({ dropped, names, message }) => {
          const action = dropped.length > 1 ? 'Drop them' : dropped[0] === 'deleted' ? 'Show them' : 'Drop it'
          return (
            <li key={names.join()}>
              <span>{message}</span>
              <Button
                aria-label={`${action}: ${names.join(', ')}`}
                onClick={() => {
                  onChange(dropping(search, dropped))
                  // The button goes with what it drops.
                  document.getElementById('main')?.focus()
                }}
              >
                {action}
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
