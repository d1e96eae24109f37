import { describe, expect, it } from 'vitest'
import { get, json, send, startEmulator } from '../../server/testing/emulator.ts'
import { blankGroup, groupOf } from '../../src/model/form-value.ts'
import type { FormValue, FormValues } from '../../src/model/form-value.ts'
import { isGroup, isList } from '../../src/model/model-node.ts'
import type { ModelNode } from '../../src/model/model-node.ts'
import { toPayload } from '../../src/model/values/payload.ts'
import { mapPushMessages } from '../../src/model/messages/push-errors.ts'
import { parseModel } from '../../src/model/parse/push-option.ts'
import { PLATFORM_KEYS } from './audit-records.ts'

/** Every platform whose create/update model Codat has published: none for Dynamics. */
const PLATFORMS = PLATFORM_KEYS.filter((key) => key !== 'trji')

const TOO_LONG = 'x '.repeat(600)

/** Values that break as many rules as there are: texts too long, lists too full, choices nobody offered. */
function wrongValue(node: ModelNode): FormValue {
  if (isList(node)) return Array.from({ length: 7 }, () => wrongGroup(node))
  if (isGroup(node)) return wrongGroup(node)
  if (node.kind === 'Boolean') return null
  return TOO_LONG
}

function wrongGroup(node: ModelNode): FormValues {
  const blank = groupOf(blankGroup(node)) ?? {}
  return { ...blank, ...Object.fromEntries(node.children.map((child) => [child.key, wrongValue(child)])) }
}

interface Operation {
  pushOperationKey: string
  status: string
  validation?: { errors?: { itemId?: string }[] | null; warnings?: unknown[] | null } | null
}

async function failingWrite(platformKey: string, make: (model: ModelNode) => FormValues) {
  const { emulator, pass } = startEmulator()
  const { companyId, connectionId } = await json<{ companyId: string; connectionId: string }>(
    send(emulator, 'POST', '/emulator/companies', { platformKey, customers: 2, connectionStatus: 'Linked' }),
  )
  await send(emulator, 'PATCH', `/emulator/companies/${companyId}`, { connectorOnline: true })
  const connection = `/companies/${companyId}/connections/${connectionId}`
  const model = parseModel(await json(get(emulator, `${connection}/options/customers`)))
  if (model === null) throw new Error('no model')
  const values = make(model)
  const sent = await json<Operation>(
    send(emulator, 'POST', `${connection}/push/customers`, toPayload(model, values, null), {
      'Idempotency-Key': crypto.randomUUID(),
    }),
  )
  pass(60_000)
  const operation = await json<Operation>(
    get(emulator, `/companies/${companyId}/push/${sent.pushOperationKey}`),
  )
  return { model, values, operation }
}

describe('what the platforms say of a failed write', () => {
  it.each(PLATFORMS)(
    '%s: every message about a value lands on a field, and none is dropped',
    async (platformKey) => {
      const { model, values, operation } = await failingWrite(platformKey, wrongGroup)
      const errors = operation.validation?.errors ?? []
      const warnings = operation.validation?.warnings ?? []
      const { placed, unplaced } = mapPushMessages(model, values, operation.validation)
      expect(placed.length + unplaced.length).toBe(errors.length + warnings.length)
      // A member the model does not list has no field; what is said of it stands at the top of the form.
      expect(unplaced.filter(({ level }) => level === 'error')).toEqual([])
      expect(operation.status === 'Failed').toBe(errors.length > 0)
      // The sandbox publishes no rules to break.
      expect(errors.length > 0 || platformKey === 'mqjo').toBe(true)
    },
  )

  it('nested, indexed, oddly spelled and unknown places are all shown somewhere', async () => {
    const { model, values, operation } = await failingWrite('gbol', (node) => ({
      ...groupOf(blankGroup(node)),
      customerName: 'Refused [fault:write-failed-nested]',
    }))
    const errors = operation.validation?.errors ?? []
    const { placed, unplaced } = mapPushMessages(model, values, operation.validation)
    expect(errors.length).toBeGreaterThan(1)
    expect(placed.length + unplaced.length).toBe(
      errors.length + (operation.validation?.warnings?.length ?? 0),
    )
  })
})
