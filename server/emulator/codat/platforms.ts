import { namedUuid } from './ids.ts'

/** What an integration can do with customers. The emulator's choice where Codat publishes none: docs/emulator.md. */
export interface Platform {
  key: string
  name: string
  sourceType: 'Accounting' | 'Banking' | 'Commerce'
  /** Runs on the customer's own machine and only responds while that is on. */
  offline: boolean
  beta: boolean
  customers: 'read-write' | 'read-only' | 'unsupported'
  attachments: boolean
}

type Capabilities = Pick<Platform, 'customers' | 'attachments'>

const writesWithFiles: Capabilities = { customers: 'read-write', attachments: true }
const writes: Capabilities = { customers: 'read-write', attachments: false }
const reads: Capabilities = { customers: 'read-only', attachments: false }
const unsupported: Capabilities = { customers: 'unsupported', attachments: false }

const accounting = (
  key: string,
  name: string,
  can: Capabilities,
  more: Partial<Pick<Platform, 'offline' | 'beta'>> = {},
): Platform => ({ key, name, sourceType: 'Accounting', offline: false, beta: false, ...can, ...more })

export const PLATFORMS: readonly Platform[] = [
  accounting('trji', 'Dynamics 365 Business Central', writesWithFiles),
  accounting('rqwd', 'Dynamics 365 Finance & Operations', reads, { beta: true }),
  accounting('qudb', 'Exact (Netherlands)', writesWithFiles),
  accounting('pbbf', 'Exact (UK)', writesWithFiles),
  accounting('fbrh', 'FreeAgent', writesWithFiles),
  accounting('vxvy', 'FreshBooks', writes),
  accounting('pdvj', 'MYOB Business', writes),
  accounting('akxx', 'Oracle NetSuite', writesWithFiles),
  accounting('pqsw', 'QuickBooks Desktop', writes, { offline: true }),
  accounting('qhyg', 'QuickBooks Online', writesWithFiles),
  accounting('ndsk', 'QuickBooks Online Sandbox', writesWithFiles),
  accounting('jcrp', 'Sage 200 Standard', reads),
  accounting('hbql', 'Sage 50 (UK)', writes, { offline: true }),
  accounting('tgff', 'Sage Accounting', writes),
  accounting('knfz', 'Sage Intacct', writes),
  accounting('mqjo', 'Sandbox', writesWithFiles),
  accounting('pbtz', 'Wave', reads),
  accounting('rvam', 'Workday', unsupported, { beta: true }),
  accounting('gbol', 'Xero', writesWithFiles),
  accounting('rwuv', 'Zoho Books', reads),
  { key: 'dfxm', name: 'Basiq', sourceType: 'Banking', offline: false, beta: false, ...unsupported },
  { key: 'fztf', name: 'Shopify', sourceType: 'Commerce', offline: false, beta: false, ...unsupported },
]

export function findPlatform(key: string): Platform | undefined {
  return PLATFORMS.find((platform) => platform.key === key)
}

/** The platform of a key that is known to exist: seeds and connections hold only such. */
export function platformOf(key: string): Platform {
  const platform = findPlatform(key)
  if (!platform) throw new Error(`Unknown platform key ${key}`)
  return platform
}

export const integrationId = (key: string) => namedUuid(`integration ${key}`)
export const sourceId = (key: string) => namedUuid(`source ${key}`)

/** Data types the emulator knows besides customers; they can be synced but hold no records. */
export const ACCOUNTING_DATA_TYPES = [
  'bills',
  'chartOfAccounts',
  'company',
  'customers',
  'invoices',
  'payments',
  'suppliers',
  'taxRates',
] as const

const feature = (featureType: string, featureState: string) => ({ featureType, featureState })

function customerFeatures({ customers, attachments, offline }: Platform) {
  const write = customers === 'read-write' ? 'Release' : 'NotImplemented'
  const file = attachments ? 'Release' : offline ? 'NotSupported' : 'NotImplemented'
  return [
    feature('Get', customers === 'unsupported' ? 'NotSupported' : 'Release'),
    feature('Post', write),
    feature('Put', write),
    feature('Delete', 'NotSupported'),
    feature('Categorization', 'NotSupported'),
    feature('GetAttachments', file),
    feature('GetAttachment', file),
    feature('DownloadAttachment', file),
    feature('UploadAttachment', 'NotSupported'),
  ]
}

/** The integration as `GET /integrations` shows it. On the wire the name is `datatype`, whatever the schema declares. */
export function integrationBody(platform: Platform) {
  const others = [
    feature('Get', 'Release'),
    feature('Post', 'NotImplemented'),
    feature('Put', 'NotImplemented'),
  ]
  return {
    key: platform.key,
    logoUrl: `https://static.codat.io/public/platforms/${platform.key}.png`,
    name: platform.name,
    enabled: true,
    sourceId: sourceId(platform.key),
    integrationId: integrationId(platform.key),
    sourceType: platform.sourceType,
    isOfflineConnector: platform.offline,
    isBeta: platform.beta,
    dataProvidedBy: 'Codat',
    datatypeFeatures:
      platform.sourceType === 'Accounting'
        ? ACCOUNTING_DATA_TYPES.map((datatype) => ({
            datatype,
            supportedFeatures: datatype === 'customers' ? customerFeatures(platform) : others,
          }))
        : [],
  }
}
