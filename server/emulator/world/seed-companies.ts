import { hostileCustomers } from '../books/hostile-customers.ts'
import type { CompanySettings } from './company.ts'
import type { OpeningBooks } from './company-books.ts'
import { makeCustomers } from '../books/make-customers.ts'
import { withTwins } from '../books/twins.ts'
import {
  emptyStringCustomers,
  oddIdCustomers,
  partlyDeletedCustomers,
  supplementalCustomers,
  unicodeCustomers,
  yearOneCustomers,
} from '../books/special-customers.ts'
import type { ConnectionStatus } from '../codat/wire.ts'

/** What a seeded company's customer data looks like to Codat. */
export type SyncState = 'synced' | 'never' | 'first-running' | 'running' | 'failed' | 'none'

interface SeedConnection {
  platformKey: string
  status: ConnectionStatus
}

export interface SeedCompany {
  /** Last digits of the ids: stays the same for ever. */
  number: number
  name: string
  description?: string
  tags?: Record<string, string>
  /** The number of the company it is a subsidiary of. */
  parent?: number
  connections: SeedConnection[]
  sync: SyncState
  records: OpeningBooks['records']
  settings?: Partial<CompanySettings>
}

const linked = (platformKey: string): SeedConnection[] => [{ platformKey, status: 'Linked' }]
const digits = (number: number) => String(number).padStart(12, '0')

/** `index` counts a company's connections from 0. */
export const companyIdOf = (number: number) => `c0da7000-0000-4000-8000-${digits(number)}`
export const connectionIdOf = (number: number, index = 0) =>
  `c0da7001-0000-4000-800${index}-${digits(number)}`

function ordinary(number: number, name: string, platformKey: string, customers: number): SeedCompany {
  return {
    number,
    name,
    connections: linked(platformKey),
    sync: 'synced',
    records: () => makeCustomers(platformKey, customers, `company ${number}`),
  }
}

const nothing = () => []

/** Numbers of the named companies; `companyIdOf` and `connectionIdOf` make the ids. */
const SEED_NUMBERS = {
  large: 1,
  exactNetherlands: 2,
  exactUk: 3,
  freeAgent: 4,
  freshBooks: 5,
  myob: 6,
  netSuite: 7,
  quickBooksDesktop: 8,
  quickBooksOnline: 9,
  quickBooksOnlineSandbox: 10,
  sage50: 11,
  sageAccounting: 12,
  sageIntacct: 13,
  sandbox: 14,
  xero: 15,
  dynamics: 16,
  zoho: 17,
  wave: 18,
  sage200: 19,
  neverSynced: 30,
  firstSyncRunning: 31,
  syncRunning: 32,
  syncFailed: 33,
  pendingAuth: 34,
  deauthorized: 35,
  unlinked: 36,
  noAccounting: 37,
  noConnection: 38,
  notSupported: 39,
  empty: 40,
  severalConnections: 41,
  deletedRecords: 42,
  unicode: 43,
  hostile: 44,
  oddIds: 45,
  emptyStrings: 46,
  yearOne: 47,
  supplemental: 48,
  parent: 49,
  firstSubsidiary: 50,
  secondSubsidiary: 51,
} as const
export type SeedName = keyof typeof SEED_NUMBERS

export const seedCompanyId = (name: SeedName) => companyIdOf(SEED_NUMBERS[name])
export const seedConnectionId = (name: SeedName, index = 0) => connectionIdOf(SEED_NUMBERS[name], index)

/** The companies with a purpose. `customers` is the size of the largest. */
export function namedCompanies(customers: number): SeedCompany[] {
  const n = SEED_NUMBERS
  return [
    {
      ...ordinary(n.large, 'Meridian Wholesale Group', 'gbol', customers),
      records: () => withTwins(makeCustomers('gbol', customers, `company ${n.large}`)),
      description: 'The largest set of books in the emulator',
      tags: { region: 'uk', tier: 'enterprise' },
    },
    ordinary(n.exactNetherlands, 'Grachtenhuis Interieurs B.V.', 'qudb', 71),
    ordinary(n.exactUk, 'Ashgrove Conservation Ltd', 'pbbf', 64),
    ordinary(n.freeAgent, 'Skylark Design Studio', 'fbrh', 159),
    ordinary(n.freshBooks, 'Driftwood Photography', 'vxvy', 39),
    ordinary(n.myob, 'Banksia Marine Pty Ltd', 'pdvj', 212),
    ordinary(n.netSuite, 'Granite Instruments plc', 'akxx', 1240),
    {
      ...ordinary(n.quickBooksDesktop, 'Old Mill Hardware Inc.', 'pqsw', 318),
      settings: { baseCurrency: 'USD' },
    },
    {
      ...ordinary(n.quickBooksOnline, 'Foxglove Catering Co', 'qhyg', 406),
      settings: { otherNames: ['Orchard Fresh Supplies', 'Grace Hallam'] },
    },
    ordinary(n.quickBooksOnlineSandbox, 'Sandbox Company UK 1', 'ndsk', 48),
    ordinary(n.sage50, 'Pennine Garages Ltd', 'hbql', 187),
    ordinary(n.sageAccounting, 'Saffron Textiles Ltd', 'tgff', 168),
    {
      ...ordinary(n.sageIntacct, 'Kingfisher Logistics LLC', 'knfz', 530),
      settings: { baseCurrency: 'USD', autoNumbering: false },
    },
    ordinary(n.sandbox, 'Codat Sandbox Trading', 'mqjo', 60),
    ordinary(n.xero, 'Lighthouse Coffee Roasters Ltd', 'gbol', 248),
    ordinary(n.dynamics, 'Cobalt Composites GmbH', 'trji', 142),
    ordinary(n.zoho, 'Marigold Travel', 'rwuv', 54),
    ordinary(n.wave, 'Bluebell Ceramics', 'pbtz', 33),
    ordinary(n.sage200, 'Blackthorn Scaffolding Ltd', 'jcrp', 76),
    { ...ordinary(n.neverSynced, 'Fallow Farms (never synced)', 'gbol', 25), sync: 'never' },
    {
      ...ordinary(n.firstSyncRunning, 'Tidewater Boatyard (first sync running)', 'qhyg', 90),
      sync: 'first-running',
    },
    { ...ordinary(n.syncRunning, 'Heron Publishing (sync running)', 'gbol', 120), sync: 'running' },
    { ...ordinary(n.syncFailed, 'Quarry Masonry (last sync failed)', 'akxx', 85), sync: 'failed' },
    {
      ...ordinary(n.pendingAuth, 'Ember Heating (not authorised yet)', 'qhyg', 0),
      connections: [{ platformKey: 'qhyg', status: 'PendingAuth' }],
      sync: 'never',
    },
    {
      ...ordinary(n.deauthorized, 'Larch Furniture (access withdrawn)', 'gbol', 73),
      connections: [{ platformKey: 'gbol', status: 'Deauthorized' }],
    },
    {
      ...ordinary(n.unlinked, 'Wren Bookbinding (unlinked)', 'tgff', 51),
      connections: [{ platformKey: 'tgff', status: 'Unlinked' }],
    },
    {
      ...ordinary(n.noAccounting, 'Pebble Toys (banking and shop only)', 'gbol', 0),
      connections: [
        { platformKey: 'dfxm', status: 'Linked' },
        { platformKey: 'fztf', status: 'Linked' },
      ],
      sync: 'none',
    },
    {
      ...ordinary(n.noConnection, 'Juniper Kennels (no connection)', 'gbol', 0),
      connections: [],
      sync: 'none',
    },
    { ...ordinary(n.notSupported, 'Summit People Ltd (customers not supported)', 'rvam', 0), sync: 'none' },
    { ...ordinary(n.empty, 'Swallow Roofing (no customers)', 'gbol', 0), records: nothing },
    {
      ...ordinary(n.severalConnections, 'Oxbow Brewery (moved to Xero)', 'gbol', 95),
      connections: [
        { platformKey: 'hbql', status: 'Unlinked' },
        { platformKey: 'gbol', status: 'Linked' },
        { platformKey: 'dfxm', status: 'Linked' },
      ],
    },
    {
      ...ordinary(n.deletedRecords, 'Yarrow Nurseries (deleted records)', 'gbol', 0),
      records: partlyDeletedCustomers,
    },
    { ...ordinary(n.unicode, 'Aurora Världshandel 🌍', 'gbol', 0), records: unicodeCustomers },
    { ...ordinary(n.hostile, 'Hostile <b>Texts</b> & Co', 'gbol', 0), records: hostileCustomers },
    { ...ordinary(n.oddIds, 'Crescent Locksmiths (odd ids)', 'qhyg', 0), records: oddIdCustomers },
    {
      ...ordinary(n.emptyStrings, 'Flint Refrigeration (empty strings)', 'trji', 0),
      records: emptyStringCustomers,
    },
    { ...ordinary(n.yearOne, 'Thornbury Tiles (year 0001)', 'fbrh', 0), records: yearOneCustomers },
    {
      ...ordinary(n.supplemental, 'Mulberry Fabrics (supplemental data)', 'qhyg', 0),
      records: supplementalCustomers,
    },
    { ...ordinary(n.parent, 'Fernleigh Stores', 'akxx', 44), tags: { team: 'retail' } },
    {
      ...ordinary(n.firstSubsidiary, 'Fernleigh Stores UK', 'gbol', 36),
      tags: { team: 'retail', market: 'uk' },
      parent: n.parent,
    },
    {
      ...ordinary(n.secondSubsidiary, 'Fernleigh Stores Ireland', 'tgff', 27),
      tags: { team: 'retail', market: 'ie' },
      parent: n.parent,
    },
  ]
}
