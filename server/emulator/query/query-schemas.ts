import type { EntitySchema } from './query-evaluate.ts'
import type { integrationBody } from '../codat/platforms.ts'
import type { CompanyBody, Connection, Customer, PullOperation, PushOperation } from '../codat/wire.ts'

/** Members of `T` that hold text, so that a misspelt name does not compile. */
function texts<T>(...names: (keyof T & string)[]): EntitySchema<T>['properties'] {
  return Object.fromEntries(
    names.map((name) => [
      name,
      { kind: 'text' as const, read: (record: T) => record[name] as string | undefined },
    ]),
  )
}

function dates<T>(...names: (keyof T & string)[]): EntitySchema<T>['properties'] {
  return Object.fromEntries(
    names.map((name) => [
      name,
      { kind: 'date' as const, read: (record: T) => record[name] as string | undefined },
    ]),
  )
}

export const customerSchema: EntitySchema<Customer> = {
  entity: 'Customer',
  properties: {
    ...texts<Customer>(
      'id',
      'customerName',
      'contactName',
      'emailAddress',
      'phone',
      'defaultCurrency',
      'registrationNumber',
      'taxNumber',
      'status',
    ),
    ...dates<Customer>('modifiedDate', 'sourceModifiedDate'),
    'metadata.isDeleted': { kind: 'boolean', read: (customer) => customer.metadata?.isDeleted },
  },
}

export const companySchema: EntitySchema<CompanyBody> = {
  entity: 'Company',
  properties: {
    ...texts<CompanyBody>('id', 'name', 'description', 'createdByUserName'),
    ...dates<CompanyBody>('created', 'lastSync'),
    'dataConnections.id': { kind: 'text', read: (c) => c.dataConnections.map((one) => one.id) },
    'dataConnections.status': { kind: 'text', read: (c) => c.dataConnections.map((one) => one.status) },
    'dataConnections.sourceType': {
      kind: 'text',
      read: (c) => c.dataConnections.map((one) => one.sourceType),
    },
    'dataConnections.platformName': {
      kind: 'text',
      read: (c) => c.dataConnections.map((one) => one.platformName),
    },
    'dataConnections.integrationKey': {
      kind: 'text',
      read: (c) => c.dataConnections.map((one) => one.integrationKey),
    },
  },
}

export const connectionSchema: EntitySchema<Connection> = {
  entity: 'DataConnection',
  properties: {
    ...texts<Connection>(
      'id',
      'integrationId',
      'integrationKey',
      'sourceId',
      'platformName',
      'status',
      'sourceType',
    ),
    ...dates<Connection>('lastSync', 'created'),
  },
}

type IntegrationBody = ReturnType<typeof integrationBody>

export const integrationSchema: EntitySchema<IntegrationBody> = {
  entity: 'Integration',
  properties: {
    ...texts<IntegrationBody>('key', 'name', 'sourceType', 'sourceId', 'integrationId', 'dataProvidedBy'),
    enabled: { kind: 'boolean', read: (integration) => integration.enabled },
    isBeta: { kind: 'boolean', read: (integration) => integration.isBeta },
    isOfflineConnector: { kind: 'boolean', read: (integration) => integration.isOfflineConnector },
  },
}

/** `isCompleted` is missing on purpose: Codat documents that it cannot be queried. */
export const pullSchema: EntitySchema<PullOperation> = {
  entity: 'Dataset',
  properties: {
    ...texts<PullOperation>('id', 'companyId', 'connectionId', 'dataType', 'status', 'errorMessage'),
    ...dates<PullOperation>('requested', 'completed'),
    progress: { kind: 'number', read: (operation) => operation.progress },
    isErrored: { kind: 'boolean', read: (operation) => operation.isErrored },
  },
}

export const pushSchema: EntitySchema<PushOperation> = {
  entity: 'PushOperation',
  properties: {
    ...texts<PushOperation>(
      'pushOperationKey',
      'companyId',
      'dataConnectionKey',
      'dataType',
      'status',
      'errorMessage',
    ),
    ...dates<PushOperation>('requestedOnUtc', 'completedOnUtc'),
    statusCode: { kind: 'number', read: (operation) => operation.statusCode },
    timeoutInMinutes: { kind: 'number', read: (operation) => operation.timeoutInMinutes },
  },
}
