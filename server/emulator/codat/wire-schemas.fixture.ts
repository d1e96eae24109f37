import { z } from 'zod'

/**
 * Codat's bodies as this project understands them, strict: a member that isn't here is a mistake of the emulator. They
 * share nothing with the schemas of the app or the types of the emulator, so that two mistakes can't agree.
 */
const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?Z?$/)
const text = z.string()

const link = z.strictObject({ href: text.regex(/^\//) })

const pageOf = <T extends z.ZodType>(record: T) =>
  z.strictObject({
    results: z.array(record),
    pageNumber: z.int().min(1),
    pageSize: z.int().min(1).max(5000),
    totalResults: z.int().min(0),
    _links: z.strictObject({ current: link, self: link, next: link.optional(), previous: link.optional() }),
  })

const connection = z.strictObject({
  id: uuid,
  integrationId: uuid,
  integrationKey: text.length(4),
  sourceId: uuid,
  platformName: text,
  linkUrl: z.url(),
  status: z.enum(['PendingAuth', 'Linked', 'Unlinked', 'Deauthorized']),
  lastSync: date.optional(),
  created: date,
  sourceType: z.enum(['Accounting', 'Banking', 'Commerce', 'Other', 'Unknown', 'Expense', 'BankFeed']),
  dataConnectionErrors: z
    .array(
      z.strictObject({
        statusCode: text,
        statusText: text,
        errorMessage: text,
        erroredOnUtc: date,
        status: z.enum(['Active', 'Resolved']).optional(),
      }),
    )
    .optional(),
})

const companyReference = z.strictObject({ id: text, name: text, links: z.strictObject({ portal: z.url() }) })

const company = z.strictObject({
  id: uuid,
  name: text,
  description: text.optional(),
  platform: text,
  redirect: z.url(),
  lastSync: date.optional(),
  dataConnections: z.array(connection),
  created: date,
  createdByUserName: text.optional(),
  products: z.array(text).optional(),
  tags: z.record(text, text).optional(),
  referenceParentCompany: companyReference.optional(),
  referenceSubsidiaryCompanies: z.array(companyReference).optional(),
})

const address = z.strictObject({
  type: text,
  line1: text.optional(),
  line2: text.optional(),
  city: text.optional(),
  region: text.optional(),
  country: text.optional(),
  postalCode: text.optional(),
})

const customer = z.strictObject({
  id: text,
  customerName: text.optional(),
  contactName: text.optional(),
  emailAddress: text.optional(),
  defaultCurrency: text.optional(),
  phone: text.optional(),
  addresses: z.array(address).optional(),
  contacts: z
    .array(
      z.strictObject({
        name: text.optional(),
        email: text.optional(),
        phone: z.array(z.strictObject({ type: text, number: text.optional() })).optional(),
        address: address.optional(),
        status: z.enum(['Unknown', 'Active', 'Archived']),
        modifiedDate: date.optional(),
      }),
    )
    .optional(),
  registrationNumber: text.optional(),
  taxNumber: text.optional(),
  status: z.enum(['Unknown', 'Active', 'Archived']),
  metadata: z.strictObject({ isDeleted: z.boolean().optional() }).optional(),
  supplementalData: z.strictObject({ content: z.record(text, z.json()) }).optional(),
  modifiedDate: date.optional(),
  sourceModifiedDate: date.optional(),
})

const pullOperation = z.strictObject({
  id: uuid,
  companyId: uuid,
  connectionId: uuid,
  dataType: text,
  status: text,
  requested: date,
  completed: date.optional(),
  progress: z.number().min(0).max(100),
  isCompleted: z.boolean(),
  isErrored: z.boolean(),
  statusDescription: text.optional(),
  errorMessage: text.optional(),
})

const validationItems = z.array(
  z.strictObject({ itemId: text.optional(), message: text.optional(), validatorName: text.optional() }),
)

const pushOperation = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        type: z.enum(['Created', 'Modified', 'Deleted', 'Unknown', 'AttachmentUploaded']),
        recordRef: z.strictObject({ id: text.optional(), dataType: text.optional() }).optional(),
      }),
    )
    .optional(),
  data: customer.or(z.record(text, z.json())).nullable().optional(),
  dataType: text,
  companyId: uuid,
  pushOperationKey: uuid,
  dataConnectionKey: uuid,
  requestedOnUtc: date,
  completedOnUtc: date.optional(),
  timeoutInMinutes: z.int().optional(),
  timeoutInSeconds: z.int().optional(),
  status: z.enum(['Pending', 'Failed', 'Success', 'TimedOut']),
  errorMessage: text.optional(),
  validation: z.strictObject({ errors: validationItems, warnings: validationItems }).optional(),
  statusCode: z.int(),
})

const rules = z.array(z.strictObject({ field: text.optional(), details: text }))

const pushOption: z.ZodType = z.strictObject({
  type: z.enum(['Array', 'Object', 'String', 'Number', 'Boolean', 'DateTime', 'File', 'MultiPart']),
  displayName: text,
  description: text,
  required: z.boolean(),
  properties: z
    .record(
      text,
      z.lazy(() => pushOption),
    )
    .optional(),
  options: z
    .array(z.strictObject({ value: text, type: text, displayName: text, required: z.boolean() }))
    .optional(),
  validation: z.strictObject({ warnings: rules, information: rules }).optional(),
})

const integration = z.looseObject({
  key: text.length(4),
  name: text,
  enabled: z.boolean(),
  datatypeFeatures: z.array(
    z.looseObject({
      datatype: text,
      supportedFeatures: z.array(z.looseObject({ featureType: text, featureState: text })),
    }),
  ),
})

/** By the name each body has in Codat's own document. */
export const WIRE_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  Companies: pageOf(company),
  Company: company,
  Connections: pageOf(connection),
  Connection: connection,
  Integrations: pageOf(integration),
  Integration: integration,
  DataStatuses: z.record(
    text,
    z.strictObject({
      dataType: text,
      currentStatus: text,
      lastSuccessfulSync: date.optional(),
      latestSyncId: uuid.optional(),
      latestSuccessfulSyncId: uuid.optional(),
    }),
  ),
  PullOperations: pageOf(pullOperation),
  PullOperation: pullOperation,
  ErrorMessage: z.strictObject({
    statusCode: z.int(),
    service: text,
    error: text,
    correlationId: text.regex(/^[0-9a-f]{32}$/),
    canBeRetried: z.enum(['Unknown', 'True', 'False']),
    detailedErrorCode: z.int(),
  }),
  Customers: pageOf(customer),
  PushOption: pushOption,
  CreateCustomerResponse: pushOperation,
  PushOperations: pageOf(pushOperation),
}
