import type { ModelNode } from './model-node.ts'
import { parseModel } from './parse/push-option.ts'
import { sampleModel } from './sample-model.fixture.ts'

/** A model that is known to be one. */
function parsed(raw: unknown): ModelNode {
  const model = parseModel(raw)
  if (!model) throw new Error('no model')
  return model
}

/** A model of String members with these names, or of the members given. */
export function modelWith(members: Readonly<Record<string, unknown>>): ModelNode {
  return parsed({ type: 'Object', properties: members })
}

export const sample = parsed(sampleModel)

/** A record with more than the sample model lists. */
export const sampleRecord = {
  id: '42',
  customerName: 'Acme',
  contactName: 'Kim',
  taxNumber: null,
  creditLimit: 1500.5,
  since: '2021-11-15T01:00:00',
  status: 'Archived',
  profile: { segment: 'A', colour: 'red' },
  addresses: [
    { type: 'Billing', line1: 'One', line2: 'Floor 2', country: 'GB' },
    { type: 'Unknown', line1: 'Two' },
  ],
  contacts: [],
  tags: { a: [1] },
  modifiedDate: '2026-11-01T00:00:00Z',
  sourceModifiedDate: '2026-10-01T00:00:00',
  metadata: { isDeleted: false },
}

/** The model a served value stands for; null when it is none. */
export function modelOf(raw: unknown): ModelNode | null {
  return parseModel(raw)
}
