import { operationStatus, writtenRecordId } from '../../api/push-operation.ts'
import { RUN_OUTCOMES } from '../../lib/paths/run-search.ts'
import type { RowView } from '../bulk/row-outcome.ts'
import type { RunView } from '../bulk/run-view.ts'
import { correlationIn } from './downstream-sentence.ts'
import { maskValues, valuesOf } from './mask-values.ts'
import { platformMessages } from './platform-messages.ts'
import { code, ending, iso, list, section } from './support-markdown.ts'
import type { Where } from './support-markdown.ts'

/** Changes that are listed one by one; more of them have the same few reasons. */
const MOST_LISTED = 50

function rowLines({ row, entry, outcome }: RowView): string[] {
  const operation = entry?.operation ?? undefined
  const values = [row.title, ...valuesOf(entry)]
  const facts = list([
    ['Record ID', (operation && writtenRecordId(operation)) ?? entry?.customerId ?? row.customerId],
    ['Push operation key', operation?.pushOperationKey ?? entry?.pushOperationKey],
    ['Idempotency key', entry?.idempotencyKey],
    ['Correlation ID', entry?.lastError?.correlationId ?? correlationIn(operation?.errorMessage)],
    ['State at Codat', operation && operationStatus(operation)],
    ['HTTP status', entry?.lastError?.status?.toString()],
    ['Set aside', outcome.kind === 'set-aside' ? outcome.reason : undefined],
    ['Sent', entry?.times.sent == null ? undefined : iso(entry.times.sent)],
    ['Fields', [...new Set(row.changes.map(({ label }) => label))].join(', ')],
  ])
  const messages = entry === undefined ? [] : platformMessages({ operation, entry })
  return [
    '',
    `#### ${row.kind === 'create' ? 'New customer' : 'Change'} ${row.index + 1}: ${outcome.kind}`,
    '',
    ...facts,
    ...messages.map((message) => `- Message: ${code(maskValues(message, values))}`),
  ]
}

/** What support needs to find a run and each of its changes that isn't confirmed: Markdown without anybody's data. */
export function runSupportDetails({ run, rows, counts }: RunView, where: Omit<Where, 'companyId'>): string {
  const open = rows.filter(({ outcome }) => outcome.kind !== 'confirmed' && outcome.kind !== 'waiting')
  const left = open.length - MOST_LISTED
  return [
    `## Run of ${run.count} changes in ${code(run.platformName)}`,
    '',
    ...list([
      ['Company ID', run.companyId],
      ['Connection ID', run.connectionId],
      ['Run ID', run.id],
      ['Started', iso(run.createdAt)],
      ['State', run.state],
      ['Paused because', run.pause],
      ['Requests', String(run.requests)],
      ...RUN_OUTCOMES.filter((kind) => counts[kind] > 0).map((kind): [string, string] => [
        `Changes ${kind}`,
        String(counts[kind]),
      ]),
    ]),
    ...section(
      '### Changes that aren’t confirmed (values masked)',
      open.slice(0, MOST_LISTED).flatMap(rowLines),
    ),
    ...(left > 0 ? ['', `… and ${left} more`] : []),
    ...ending(where),
  ].join('\n')
}
