import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { WRITE_FAULTS } from './faults/fault-catalogue.ts'
import { PLATFORMS } from './codat/platforms.ts'
import { WIRE_SCHEMAS } from './codat/wire-schemas.fixture.ts'
import { get, json, send, startEmulator } from '../testing/emulator.ts'
import { createEmulator } from './emulator.ts'
import { seedCompanyId, seedConnectionId } from './world/seed-companies.ts'

/**
 * The emulator's responses against our own strict schemas, and where Codat's OpenAPI document is at hand, which is not
 * ours to include, against that as well.
 */
const folder = process.env['CODAT_CONTRACT_DIR'] ?? ''
const file = resolve(folder, 'customers.openapi.json')
const isPresent = folder !== '' && existsSync(file)

const ownErrors = (schema: string, body: unknown): string[] => {
  const known = WIRE_SCHEMAS[schema]
  if (!known) throw new Error(`There is no schema ${schema}`)
  const result = known.safeParse(body)
  return !result.success ? result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) : []
}

function contractValidator() {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  // The package is CommonJS: under some resolvers its function sits one `default` deeper.
  addFormats.default(ajv)
  ajv.addFormat('ISO4217', /^[A-Z]{3}$/)
  ajv.addFormat('int32', true)
  ajv.addFormat('int64', true)
  ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')) as object, 'codat')
  return (schema: string, body: unknown) => {
    const validate = ajv.getSchema(`codat#/components/schemas/${schema}`)
    if (!validate) throw new Error(`The contract has no schema ${schema}`)
    return validate(body)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`)
  }
}

/** Stands in where the answer is lost or an error. */
const PLAIN_RESPONSE = {
  dataType: 'customers',
  companyId: seedCompanyId('xero'),
  pushOperationKey: seedCompanyId('xero'),
  dataConnectionKey: seedConnectionId('xero'),
  requestedOnUtc: '2026-11-23T12:00:00Z',
  status: 'Pending',
  statusCode: 202,
}

interface Made {
  companyId: string
  connectionId: string
}

const company = (name: Parameters<typeof seedCompanyId>[0], rest = '') =>
  `/companies/${seedCompanyId(name)}${rest}`
const customers = '/data/customers?pageSize=200'

const SYNCED = [
  'large',
  'exactNetherlands',
  'exactUk',
  'freeAgent',
  'freshBooks',
  'myob',
  'netSuite',
  'quickBooksDesktop',
  'quickBooksOnline',
  'quickBooksOnlineSandbox',
  'sage50',
  'sageAccounting',
  'sageIntacct',
  'sandbox',
  'dynamics',
  'zoho',
  'wave',
  'sage200',
  'deletedRecords',
  'unicode',
  'oddIds',
  'emptyStrings',
  'yearOne',
  'supplemental',
] as const

describe(`responses keep to ${isPresent ? "our schemas and Codat's contract" : 'our schemas'}`, () => {
  const emulator = createEmulator({ customers: 500 })
  const contractErrors = isPresent ? contractValidator() : () => []
  const errorsOf = (schema: string, body: unknown) => [
    ...ownErrors(schema, body),
    ...contractErrors(schema, body),
  ]

  test('every body has a schema', () => {
    expect(ownErrors('Companies', {})).not.toEqual([])
    expect(Object.keys(WIRE_SCHEMAS)).toHaveLength(14)
  })

  test.each<[schema: string, path: string]>([
    ['Companies', '/companies?pageSize=200'],
    ['Company', company('large')],
    ['Company', company('noConnection')],
    ['Connections', company('deauthorized', '/connections')],
    ['Connection', company('myob', `/connections/${seedConnectionId('myob')}`)],
    ['Integrations', '/integrations'],
    ['Integration', '/integrations/trji'],
    ['DataStatuses', company('syncFailed', '/dataStatus')],
    ['DataStatuses', company('neverSynced', '/dataStatus')],
    ['PullOperations', company('syncRunning', '/data/history')],
    ['ErrorMessage', company('neverSynced', '/data/customers')],
    ['ErrorMessage', '/companies/unknown'],
    ...SYNCED.map((name): [string, string] => ['Customers', company(name, customers)]),
  ])('%s %s', async (schema, path) => {
    const response = await emulator.fetch(new Request(`https://api.codat.io${path}`))
    expect(errorsOf(schema, await response.json())).toEqual([])
  })

  test.each(PLATFORMS.filter((platform) => platform.customers === 'read-write').map(({ key }) => key))(
    'the model of %s is a PushOption',
    async (platformKey) => {
      const made = await json<Made>(send(emulator, 'POST', '/emulator/companies', { platformKey }))
      const path = `/companies/${made.companyId}/connections/${made.connectionId}/options/customers`
      expect(errorsOf('PushOption', await json(get(emulator, path)))).toEqual([])
    },
  )

  test.each(['', ...WRITE_FAULTS.map(({ name }) => `[fault:${name}]`)])(
    'a write named "Acme %s" is a push operation all the way',
    async (sentinel) => {
      const { emulator: own, pass } = startEmulator()
      const made = await json<Made>(send(own, 'POST', '/emulator/companies', { platformKey: 'gbol' }))
      const path = `/companies/${made.companyId}/connections/${made.connectionId}/push/customers`
      const body = { customerName: `Acme ${sentinel}`, contactName: 'unsupported' }
      const response = await send(own, 'POST', path, body).catch(() => undefined)
      const taken: unknown = response?.ok ? await response.json() : PLAIN_RESPONSE
      expect(errorsOf('CreateCustomerResponse', taken)).toEqual([])
      pass(4000)
      const history = await json(get(own, `/companies/${made.companyId}/push`))
      expect(errorsOf('PushOperations', history)).toEqual([])
    },
  )

  test('a queued read is a pull operation', async () => {
    const path = company('xero', '/data/queue/customers')
    const response = await emulator.fetch(new Request(`https://api.codat.io${path}`, { method: 'POST' }))
    expect(errorsOf('PullOperation', await response.json())).toEqual([])
  })
})
