import type { Random } from './random.ts'
import type { RegionCode } from './places.ts'

/** How one accounting package fills in customers, drawn from what reads of it look like. */
export interface Habits {
  /** Regions its customers live in, the home region first and most often. */
  regions: readonly [RegionCode, ...RegionCode[]]
  id: (random: Random, index: number, surname: string) => string
  /** `sourceModifiedDate` with `Z` or as local time without zone. */
  zoned: boolean
  /** Digits after the seconds of `sourceModifiedDate`. */
  fractionDigits: 0 | 3 | 7
  currency: boolean
  /** Sends `""` where others leave the member out. */
  emptyStrings: boolean
  metadata: boolean
  contactName: boolean
  phone: boolean
  contacts: 'none' | 'main' | 'phones-only' | 'several'
  contactStatus: 'Active' | 'Unknown'
  addresses: 'none' | 'country-only' | 'billing' | 'unknown' | 'billing-delivery' | 'delivery-unknown'
  country: 'name' | 'code' | 'name-code' | 'great-britain' | 'omitted'
  surnameFirst: boolean
  registrationNumber: boolean
  taxNumber: boolean
  /** How an inactive record shows: status Archived, in QuickBooks Online with a mark on the contact's name. */
  archivedMark: string
}

const HEX = 'ABCDEF0123456789'
const hex = (random: Random, length: number) =>
  Array.from({ length }, () => HEX.charAt(random.int(0, 15)))
    .join('')
    .toLowerCase()
const guid = (random: Random) =>
  `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`

const ordinary: Habits = {
  regions: ['GB', 'GB', 'US', 'NL'],
  id: guid,
  zoned: true,
  fractionDigits: 0,
  currency: true,
  emptyStrings: false,
  metadata: true,
  contactName: true,
  phone: true,
  contacts: 'main',
  contactStatus: 'Active',
  addresses: 'billing',
  country: 'name',
  surnameFirst: false,
  registrationNumber: false,
  taxNumber: true,
  archivedMark: '',
}

const exact: Habits = {
  ...ordinary,
  metadata: false,
  contactName: false,
  phone: false,
  contacts: 'none',
  addresses: 'country-only',
  country: 'code',
  taxNumber: false,
}

const quickBooksOnline: Habits = {
  ...ordinary,
  id: (_random, index) => String(index + 9),
  metadata: false,
  addresses: 'billing-delivery',
  registrationNumber: true,
  archivedMark: ' (deleted)',
}

const dynamics: Habits = {
  ...ordinary,
  id: (random) => `${hex(random, 8)}-7696-ed11-bff5-6045bd${hex(random, 6)}`,
  emptyStrings: true,
  country: 'code',
}

const HABITS: Record<string, Habits> = {
  trji: dynamics,
  rqwd: {
    ...dynamics,
    id: (_random, index) => `US-${String(index + 1).padStart(3, '0')}`,
    regions: ['US', 'CA'],
  },
  qudb: { ...exact, regions: ['NL', 'NL', 'DE'] },
  pbbf: exact,
  fbrh: {
    ...ordinary,
    id: (_random, index) => String(9_677_150 + index * 37),
    currency: false,
    emptyStrings: true,
    contactStatus: 'Unknown',
    phone: false,
    taxNumber: false,
  },
  vxvy: {
    ...ordinary,
    id: (_random, index) => String(634000 + index * 7),
    zoned: false,
    contacts: 'several',
  },
  pdvj: { ...ordinary, regions: ['AU'], zoned: false, fractionDigits: 3, registrationNumber: true },
  akxx: {
    ...ordinary,
    id: (_random, index) => String(773 + index * 13),
    regions: ['GB', 'US', 'CA', 'DE'],
    zoned: false,
    metadata: false,
    phone: false,
    contacts: 'none',
    addresses: 'none',
    taxNumber: false,
  },
  pqsw: {
    ...ordinary,
    id: (random, index) => `${(0x150000 + index).toString(16).toUpperCase()}-${random.fill('9########')}`,
    regions: ['US'],
    zoned: false,
    contacts: 'several',
    addresses: 'billing-delivery',
    country: 'omitted',
    surnameFirst: true,
    taxNumber: false,
  },
  qhyg: quickBooksOnline,
  ndsk: quickBooksOnline,
  jcrp: {
    ...ordinary,
    id: (_random, index, surname) =>
      `${surname.slice(0, 3).toUpperCase()}${String(index + 1).padStart(3, '0')}`,
    regions: ['GB'],
    emptyStrings: true,
    metadata: false,
    contacts: 'several',
    addresses: 'billing-delivery',
    country: 'great-britain',
    registrationNumber: true,
  },
  hbql: {
    ...ordinary,
    id: (_random, index, surname) =>
      `${surname
        .replaceAll(/[^A-Za-z]/g, '')
        .slice(0, 4)
        .toUpperCase()}${String(index + 1).padStart(4, '0')}`,
    regions: ['GB'],
    emptyStrings: true,
    contacts: 'none',
    addresses: 'delivery-unknown',
    country: 'code',
  },
  tgff: {
    ...ordinary,
    id: (random) => hex(random, 32),
    metadata: false,
    contacts: 'phones-only',
    contactStatus: 'Unknown',
    country: 'name-code',
    taxNumber: false,
  },
  knfz: {
    ...ordinary,
    id: (_random, index) => String(188 + index),
    regions: ['US', 'US', 'CA'],
    zoned: false,
    emptyStrings: true,
    contactStatus: 'Unknown',
    addresses: 'unknown',
  },
  mqjo: {
    ...ordinary,
    id: (_random, index) => String(index + 1),
    contacts: 'several',
    registrationNumber: true,
  },
  pbtz: {
    ...ordinary,
    // 84 characters, as Wave's ids are.
    id: (random, index) => btoa(`Business:${guid(random)};Customer:${32_393_508 + index * 5}`),
    regions: ['CA', 'US'],
    metadata: false,
    taxNumber: false,
  },
  gbol: { ...ordinary, currency: false, contactName: false, zoned: false, emptyStrings: true },
  rwuv: {
    ...ordinary,
    id: (_random, index) => `104957000000${String(32_105 + index * 11).padStart(6, '0')}`,
    zoned: false,
    metadata: false,
    addresses: 'none',
    taxNumber: false,
  },
}

export function habitsOf(platformKey: string): Habits {
  return HABITS[platformKey] ?? ordinary
}
