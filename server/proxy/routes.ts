import * as attachments from '../../src/lib/operations/attachments.ts'
import * as companies from '../../src/lib/operations/companies.ts'
import * as connections from '../../src/lib/operations/connections.ts'
import * as customers from '../../src/lib/operations/customers.ts'
import * as pushes from '../../src/lib/operations/pushes.ts'
import * as syncs from '../../src/lib/operations/syncs.ts'
import { PARAMETERS, type ParameterSet } from './query.ts'

/** One row of the allow-list: nothing reaches the upstream that is not one of these. */
export interface Route {
  /** For the log, in place of the path. */
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  template: string
  query: ParameterSet
  /** What the request carries; `any` is JSON or nothing. */
  body: 'none' | 'json' | 'any'
  /** What a success is: a JSON document or the bytes of a file. */
  response: 'json' | 'file'
  /** Codat keeps the first response to an `Idempotency-Key`; only on POST. */
  idempotent: boolean
}

type Operation = Pick<Route, 'method' | 'template'>

/** An operation that carries no body and returns JSON. */
function plain(name: string, operation: Operation, query: ParameterSet = PARAMETERS.none): Route {
  return { name, ...operation, query, body: 'none', response: 'json', idempotent: false }
}

/** Allowed as well, though the app does without them so far. */
const UNUSED = {
  listIntegrations: { method: 'GET', template: '/integrations' },
  listPullOperations: { method: 'GET', template: '/companies/{companyId}/data/history' },
  getPullOperation: { method: 'GET', template: '/companies/{companyId}/data/history/{datasetId}' },
} as const

/** The operations of Codat's API that the app uses, under Codat's own names. */
export const CODAT_ROUTES: readonly Route[] = [
  plain('list-companies', companies.listCompanies, PARAMETERS.companies),
  plain('get-company', companies.getCompany),
  plain('list-connections', companies.listConnections, PARAMETERS.paged),
  plain('get-connection', connections.getConnection),
  plain('list-integrations', UNUSED.listIntegrations, PARAMETERS.paged),
  plain('get-integration', companies.getIntegration),
  plain('list-customers', customers.listCustomers, PARAMETERS.paged),
  plain('get-customer', customers.getCustomer),
  plain('get-company-data-status', companies.getCompanyDataStatus),
  { ...plain('refresh-data-type', syncs.refreshDataType, PARAMETERS.refresh), idempotent: true },
  plain('list-pull-operations', UNUSED.listPullOperations, PARAMETERS.paged),
  plain('get-pull-operation', UNUSED.getPullOperation),
  plain('get-create-update-customers-model', pushes.getCreateUpdateCustomersModel),
  {
    ...plain('create-customer', pushes.createCustomer, PARAMETERS.create),
    body: 'json',
    idempotent: true,
  },
  { ...plain('update-customer', pushes.updateCustomer, PARAMETERS.update), body: 'json' },
  plain('get-company-push-history', pushes.getCompanyPushHistory, PARAMETERS.paged),
  plain('get-push-operation', pushes.getPushOperation),
  plain('list-customer-attachments', attachments.listCustomerAttachments),
  plain('get-customer-attachment', attachments.getCustomerAttachment),
  {
    ...plain('download-customer-attachment', attachments.downloadCustomerAttachment, PARAMETERS.download),
    response: 'file',
  },
]

const EMULATOR_TEMPLATES = [
  '/emulator/faults',
  '/emulator/companies',
  '/emulator/companies/{companyId}',
  '/emulator/companies/{companyId}/source-customers/{customerId}',
  '/emulator/companies/{companyId}/ledger',
]

/** The emulator's own controls, which exist only without a key. */
export const EMULATOR_ROUTES: readonly Route[] = EMULATOR_TEMPLATES.flatMap((template) =>
  (['GET', 'POST', 'PATCH', 'DELETE'] as const).map((method) => ({
    name: 'emulator-control',
    method,
    template,
    query: PARAMETERS.emulator,
    body: method === 'GET' ? ('none' as const) : ('any' as const),
    response: 'json' as const,
    idempotent: false,
  })),
)
