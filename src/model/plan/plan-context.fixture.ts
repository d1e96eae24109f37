import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../model-node.ts'
import { sample } from '../parse-sample.fixture.ts'
import { CustomerIndex } from './match-customers.ts'
import type { KnownCustomer } from './match-customers.ts'
import type { InputRow, PlanContext } from './planned-row.ts'
import { planAlone, planTogether } from './plan-rows.ts'
import type { Plan } from './plan-rows.ts'
import { targetAt } from './target.ts'

export const known = (record: JsonObject & { readonly id: string }): KnownCustomer => ({
  id: record.id,
  record,
  isUnreadable: false,
})

/** What a plan of columns with these paths is made in. */
export function contextOf(
  paths: readonly string[],
  customers: readonly KnownCustomer[],
  more: Partial<PlanContext> = {},
  model: ModelNode = sample,
): PlanContext {
  return {
    model,
    platformName: 'Xero',
    canCreate: true,
    canUpdate: true,
    targets: paths.map((path) => targetAt(model, path)),
    clearToken: '[clear]',
    index: new CustomerIndex(customers),
    ...more,
  }
}

/** The plan of a whole table at once. */
export const planRows = (rows: readonly InputRow[], context: PlanContext): Plan =>
  planTogether(
    rows.map((row) => planAlone(row, context)),
    context,
  )
