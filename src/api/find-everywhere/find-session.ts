import type { FindKind } from '../../lib/paths/find-search.ts'
import type { Company } from '../companies.ts'
import { browser, runPaced } from './run-paced.ts'
import type { Surroundings } from './run-paced.ts'
import { searchCompany } from './search-company.ts'
import type { CompanyMatches } from './search-company.ts'
import type { SearchPlan } from './search-plan.ts'

export interface FailedCompany {
  company: Company
  error: unknown
}

export interface WantedCustomer {
  q: string
  kind: FindKind
}

/** One search over all companies, as far as it is. Each company of the plan is in one place. */
export interface FindState {
  readonly wanted: WantedCustomer
  readonly step: 'running' | 'stopped' | 'done'
  /** How long no request is sent, because Codat has refused one. */
  readonly pauseMs: number | undefined
  /** What has ended it for every company. */
  readonly error: unknown
  /** In the order the responses came; companies without a match are only counted. */
  readonly found: readonly CompanyMatches[]
  readonly searched: number
  readonly failed: readonly FailedCompany[]
  /** Not searched yet. */
  readonly left: readonly Company[]
  readonly skipped: SearchPlan['skipped']
}

export interface FindSession {
  /** Of the last search, or of the one that is named, as long as it's kept. */
  getState: (wanted?: WantedCustomer) => FindState | undefined
  subscribe: (listener: () => void) => () => void
  /** Makes an earlier search the last one, as it was left, and stops any other. */
  show: (wanted: WantedCustomer) => void
  start: (wanted: WantedCustomer, plan: SearchPlan) => void
  stop: () => void
  /** Searches the companies that are left. */
  resume: () => void
  /** Searches the companies again that couldn't be searched. */
  retry: () => void
}

const isWorthShowing = ({ matches, unreadable, looked }: CompanyMatches) =>
  matches.length > 0 || unreadable > 0 || looked !== undefined

/** As many searches are kept for going back to them. */
const KEPT = 10

const isOf =
  ({ q, kind }: WantedCustomer) =>
  ({ wanted }: FindState) =>
    wanted.q === q && wanted.kind === kind

/** Runs one search at a time and keeps the last ones. Each goes on from wherever it stood, and what it has found stays. */
export function createFindSession(search = searchCompany, around: Surroundings = browser): FindSession {
  let state: FindState | undefined
  let earlier: readonly FindState[] = []
  let running: AbortController | undefined
  const listeners = new Set<() => void>()

  function change(part: Partial<FindState>): void {
    if (state === undefined) return
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  function stop(): void {
    running?.abort()
    running = undefined
    if (state?.step === 'running') change({ step: 'stopped', pauseMs: undefined })
  }

  function stateOf(wanted: WantedCustomer): FindState | undefined {
    return [...(state ? [state] : []), ...earlier].find(isOf(wanted))
  }

  function makeLast(next: FindState): void {
    stop()
    const others = [...(state ? [state] : []), ...earlier].filter((one) => !isOf(next.wanted)(one))
    earlier = others.slice(0, KEPT - 1)
    state = next
    change({})
  }

  async function run(): Promise<void> {
    if (state === undefined) return
    running?.abort()
    const controller = new AbortController()
    running = controller
    const { wanted, left } = state
    change({ step: 'running', error: undefined, pauseMs: undefined })
    const settle = (company: Company, part: (now: FindState) => Partial<FindState>) => {
      if (state === undefined) return
      change({ ...part(state), left: state.left.filter((one) => one !== company) })
    }
    try {
      await runPaced(
        {
          items: left,
          request: (company, signal) => search(company, wanted, signal),
          onResult: (result, company) =>
            settle(company, ({ found, searched }) => ({
              searched: searched + 1,
              found: isWorthShowing(result) ? [...found, result] : found,
            })),
          onFailure: (error, company) =>
            settle(company, ({ failed }) => ({ failed: [...failed, { company, error }] })),
          onPause: (pauseMs) => change({ pauseMs }),
        },
        controller.signal,
        around,
      )
      if (!controller.signal.aborted) change({ step: 'done', pauseMs: undefined })
    } catch (error) {
      if (!controller.signal.aborted) change({ step: 'stopped', error, pauseMs: undefined })
    }
  }

  return {
    getState: (wanted) => (wanted === undefined ? state : stateOf(wanted)),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show(wanted) {
      if (state !== undefined && isOf(wanted)(state)) return
      const there = stateOf(wanted)
      if (there === undefined) stop()
      else makeLast(there)
    },
    start(wanted, { companies, skipped }) {
      makeLast({
        wanted,
        skipped,
        step: 'running',
        pauseMs: undefined,
        error: undefined,
        found: [],
        searched: 0,
        failed: [],
        left: companies,
      })
      void run()
    },
    stop,
    resume: () => void run(),
    retry() {
      if (state === undefined) return
      const again = state.failed.map(({ company }) => company)
      change({ failed: [], left: [...again, ...state.left] })
      void run()
    },
  }
}

/** The searches of this tab: going back to one shows what it found. */
export const lastFind = createFindSession()
