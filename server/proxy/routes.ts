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

function read(name: string, template: string, query: ParameterSet = PARAMETERS.none): Route {
  return { name, method: 'GET', template, query, body: 'none', response: 'json', idempotent: false }
}

const COMPANY = '/companies/{companyId}'
const CONNECTION = `${COMPANY}/connections/{connectionId}`
const ATTACHMENTS = `${CONNECTION}/data/customers/{customerId}/attachments`

/** The Codat operations the app uses, under Codat's own names. */
export const CODAT_ROUTES: readonly Route[] = [
  read('list-companies', '/companies', PARAMETERS.companies),
  read('get-company', COMPANY),
  read('list-connections', `${COMPANY}/connections`, PARAMETERS.paged),
  read('get-connection', CONNECTION),
  read('list-integrations', '/integrations', PARAMETERS.paged),
  read('get-integration', '/integrations/{platformKey}'),
  read('list-customers', `${COMPANY}/data/customers`, PARAMETERS.paged),
  read('get-customer', `${COMPANY}/data/customers/{customerId}`),
  read('get-company-data-status', `${COMPANY}/dataStatus`),
  {
    name: 'refresh-data-type',
    method: 'POST',
    template: `${COMPANY}/data/queue/customers`,
    query: PARAMETERS.refresh,
    body: 'none',
    response: 'json',
    idempotent: true,
  },
  read('list-pull-operations', `${COMPANY}/data/history`, PARAMETERS.paged),
  read('get-pull-operation', `${COMPANY}/data/history/{datasetId}`),
  read('get-create-update-customers-model', `${CONNECTION}/options/customers`),
  {
    name: 'create-customer',
    method: 'POST',
    template: `${CONNECTION}/push/customers`,
    query: PARAMETERS.create,
    body: 'json',
    response: 'json',
    idempotent: true,
  },
  {
    name: 'update-customer',
    method: 'PUT',
    template: `${CONNECTION}/push/customers/{customerId}`,
    query: PARAMETERS.update,
    body: 'json',
    response: 'json',
    idempotent: false,
  },
  read('get-company-push-history', `${COMPANY}/push`, PARAMETERS.paged),
  read('get-push-operation', `${COMPANY}/push/{pushOperationKey}`),
  read('list-customer-attachments', ATTACHMENTS),
  read('get-customer-attachment', `${ATTACHMENTS}/{attachmentId}`),
  {
    name: 'download-customer-attachment',
    method: 'GET',
    template: `${ATTACHMENTS}/{attachmentId}/download`,
    query: PARAMETERS.download,
    body: 'none',
    response: 'file',
    idempotent: false,
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
