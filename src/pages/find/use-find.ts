import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { allCompaniesQuery } from '../../api/find-everywhere/all-companies.ts'
import { lastFind } from '../../api/find-everywhere/find-session.ts'
import type { WantedCustomer } from '../../api/find-everywhere/find-session.ts'
import { searchPlan } from '../../api/find-everywhere/search-plan.ts'
import { useNavigate, useNewestRoute, useRoute } from '../../components/router/router-context.ts'
import { kindMeant } from '../../lib/find/find-kind.ts'
import { forgetAsked, keepAsked, wasAsked } from '../../lib/storage/asked-here.ts'
import { findQuery, isLongEnough } from '../../lib/find/find-query.ts'
import { parseFindSearch } from '../../lib/paths/find-search.ts'
import type { FindSearch } from '../../lib/paths/find-search.ts'
import { toFind } from '../../lib/paths/find-link.ts'
import { pinnedCompanies } from '../../lib/storage/pinned-companies.ts'
import { recentCompanies } from '../../lib/storage/recent-companies.ts'

/** As many companies are searched without a question when the page is opened with something to search for. */
export const STARTS_AT_ONCE = 10

/** The text, and what it is searched as. */
export const wantedOf = ({ q, kind }: FindSearch) => ({ q, kind: kind ?? kindMeant(q) })

/** What is kept of a search that was started: a reload does it again. */
export const searchOf = ({ q, kind }: WantedCustomer): string => `find ${kind} ${q}`

export type Find = ReturnType<typeof useFind>

/** What the address searches for, what that costs, and the search itself once it was started. */
export function useFind() {
  const { search: raw, href } = useRoute('find')
  const { search, problems } = parseFindSearch(raw)
  const { q, kind } = wantedOf(search)
  const navigate = useNavigate()
  const newestRoute = useNewestRoute('find')
  // Read once: what happens in another tab changes no order here.
  const [ownIds] = useState(() => [...recentCompanies().map((one) => one.companyId), ...pinnedCompanies()])
  const [openedAs] = useState(href)
  const all = useQuery(allCompaniesQuery)
  const shown = useSyncExternalStore(lastFind.subscribe, () => lastFind.getState({ q, kind }))
  const { quota } = useSyncExternalStore(subscribeToAppStatus, appStatus)
  const plan = all.data && searchPlan(all.data.companies, ownIds)
  const isReady = isLongEnough(q, kind)

  const newest = () => parseFindSearch(newestRoute().search).search

  function start(wanted: WantedCustomer = wantedOf(newest())) {
    if (plan === undefined || plan.companies.length === 0 || !isLongEnough(wanted.q, wanted.kind)) return
    keepAsked(searchOf(wanted))
    lastFind.start(wanted, plan)
  }

  // Nothing goes on that nobody is waiting for: after another text was entered, or on another page.
  useEffect(() => lastFind.show({ q, kind }), [q, kind])
  useEffect(() => () => lastFind.stop(), [])

  const mayStart = plan !== undefined && isReady && href === openedAs && shown === undefined
  const number = plan?.companies.length ?? 0
  const hasQuota = quota === undefined || quota.remaining >= number
  useEffect(() => {
    if (mayStart && (number <= STARTS_AT_ONCE || (hasQuota && wasAsked(searchOf({ q, kind })))))
      start({ q, kind })
  })

  return {
    search,
    problems,
    kind,
    /** The kind that the text looks like. */
    meant: kindMeant(q),
    all,
    plan,
    isReady,
    dropped: isReady ? findQuery(q, kind).dropped : [],
    shown,
    start: () => start(),
    /** Called off, it isn't started again by a reload either. */
    stop: () => {
      forgetAsked(searchOf({ q, kind }))
      lastFind.stop()
    },
    change: (part: Partial<FindSearch>) =>
      navigate({ ...toFind({ ...newest(), ...part }), replace: search.q !== '' }),
  }
}
