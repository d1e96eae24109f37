import type { RowView } from '../../src/writes/bulk/row-outcome.ts'
import type { RunWorld } from './run-world.ts'
import type { LedgerWrite, TestCompany } from './world.ts'

interface Operation {
  readonly pushOperationKey: string
  readonly status: string
  readonly requestedOnUtc: string
  readonly completedOnUtc?: string | null
}

const PAGE_SIZE = 100

/** Every push operation of a company, as Codat lists them. */
export async function operationsOf(world: RunWorld, { companyId }: TestCompany): Promise<Operation[]> {
  const all: Operation[] = []
  for (let page = 1; ; page += 1) {
    const { results, totalResults } = await world.control<{ results: Operation[]; totalResults: number }>(
      'GET',
      `/companies/${companyId}/push?page=${page}&pageSize=${PAGE_SIZE}&orderBy=-requestedOnUtc`,
    )
    all.push(...results)
    if (all.length >= totalResults || results.length === 0) return all
  }
}

/** The most operations that were pending at one moment, by Codat's own times. */
export function mostAtOnce(operations: readonly Operation[]): number {
  const steps = operations.flatMap(({ requestedOnUtc, completedOnUtc }) => [
    { at: requestedOnUtc, step: 1 },
    // One without an end has been pending ever since.
    ...(completedOnUtc == null ? [] : [{ at: completedOnUtc, step: -1 }]),
  ])
  let [now, most] = [0, 0]
  // Times are all written alike. What ends in the moment in which another begins has ended before.
  for (const { step } of steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.step - b.step))) {
    now += step
    most = Math.max(most, now)
  }
  return most
}

/** A page of the push operations. */
const IS_LIST = /\/push\?/

/**
 * Requests to Codat but for what faults forced: each change once, and each read that was answered. Not counted are lookups of
 * changes that got no response, and questions about those that timed out.
 */
export function requestsWithoutRepeats(world: RunWorld, operations: readonly Operation[]): number {
  const timedOut = new Set(
    operations.filter(({ status }) => status === 'TimedOut').map(({ pushOperationKey }) => pushOperationKey),
  )
  const reached = world.requests.filter(
    ({ path, status }) => path.startsWith('/api/') && status !== 'kept back',
  )
  const changes = reached
    .filter(({ method }) => method !== 'GET')
    .map(({ idempotencyKey, path }) => idempotencyKey ?? path)
  const reads = reached.filter(({ method, status }) => method === 'GET' && status === 200)
  const isOfTimedOut = (path: string) => timedOut.has(/\/push\/([^/?]+)$/.exec(path)?.[1] ?? '')
  const others = reads.filter(({ path }) => !IS_LIST.test(path) && !isOfTimedOut(path))
  return new Set(changes).size + others.length + world.listsRead
}

const nameOf = ({ body }: LedgerWrite): string => body.customerName ?? ''

const twice = (names: readonly string[]): string[] =>
  names.filter((name, place) => names.indexOf(name) !== place)

/** What went to Codat more often than it should have. An applied create, and an update that Codat may have received. */
export function sentTwice(world: RunWorld, writes: readonly LedgerWrite[]): string[] {
  const creates = writes.filter(({ method, applied }) => method === 'POST' && applied).map(nameOf)
  // A limit, and a proxy, turn an update away: then it may be sent again.
  const updates = world.requests
    .filter(({ method, status }) => method === 'PUT' && status !== 429 && status !== 'kept back')
    .map(({ path }) => path)
  return [...twice(creates), ...twice(updates)]
}

/** Outcomes that say that nobody knows. */
const OPEN: ReadonlySet<string> = new Set(['timed-out', 'unknown', 'pending'])

/** Rows that are said to have an outcome that they don't have in the platform's books. */
export function untrueRows(rows: readonly RowView[], writes: readonly LedgerWrite[]): string[] {
  const names = new Set(writes.filter(({ applied }) => applied).map(nameOf))
  return rows.flatMap(({ row, outcome: { kind } }) => {
    const isApplied = names.has(row.title)
    const isTrue = kind === 'confirmed' ? isApplied : !isApplied || OPEN.has(kind)
    return isTrue ? [] : `${row.title}: ${kind}`
  })
}
