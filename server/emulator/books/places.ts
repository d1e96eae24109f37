import type { Random } from './random.ts'

/** Where invented businesses live. Phone patterns are ranges set aside for fiction, or numbers that cannot exist. */
export interface Region {
  code: string
  country: string
  currency: string
  /** Town, region, postcode pattern. */
  towns: readonly [Town, ...Town[]]
  streets: readonly [string, ...string[]]
  /** House number after the street, as in most of continental Europe. */
  numberLast: boolean
  landlines: readonly [string, ...string[]]
  mobile: string
  taxNumber: string
  registrationNumber: string
  companySuffixes: readonly [string, ...string[]]
}

type Town = readonly [town: string, region: string, postcode: string]

const GB: Region = {
  code: 'GB',
  country: 'United Kingdom',
  currency: 'GBP',
  towns: [
    ['London', 'Greater London', 'SE1# #??'],
    ['Leeds', 'West Yorkshire', 'LS## #??'],
    ['Sheffield', 'South Yorkshire', 'S1# #??'],
    ['Nottingham', 'Nottinghamshire', 'NG1# #??'],
    ['Leicester', 'Leicestershire', 'LE1# #??'],
    ['Bristol', 'Avon', 'BS1# #??'],
    ['Reading', 'Berkshire', 'RG1# #??'],
    ['Birmingham', 'West Midlands', 'B1# #??'],
    ['Edinburgh', 'Midlothian', 'EH1# #??'],
    ['Glasgow', 'Lanarkshire', 'G1# #??'],
    ['Liverpool', 'Merseyside', 'L1# #??'],
    ['Manchester', 'Greater Manchester', 'M1# #??'],
    ['Gateshead', 'Tyne & Wear', 'NE1# #??'],
    ['Cardiff', 'South Glamorgan', 'CF1# #??'],
  ],
  streets: [
    'Station Road',
    'High Street',
    'Mill Lane',
    'Victoria Terrace',
    'Canal Street',
    'Church Row',
    'Dock Road',
  ],
  numberLast: false,
  landlines: [
    '020 7946 0###',
    '0113 496 0###',
    '0117 496 0###',
    '0121 496 0###',
    '0131 496 0###',
    '0161 496 0###',
  ],
  mobile: '07700 900###',
  taxNumber: 'GB 000 #### ##',
  registrationNumber: '00######',
  companySuffixes: ['Ltd', 'Limited', 'LLP', '& Co', 'Group'],
}

const US: Region = {
  code: 'US',
  country: 'United States',
  currency: 'USD',
  towns: [
    ['Bayshore', 'CA', '943##'],
    ['Portland', 'OR', '972##'],
    ['Austin', 'TX', '787##'],
    ['Boulder', 'CO', '803##'],
    ['Albuquerque', 'NM', '871##'],
    ['Savannah', 'GA', '314##'],
    ['Duluth', 'MN', '558##'],
    ['Buffalo', 'NY', '142##'],
    ['Madison', 'WI', '537##'],
  ],
  streets: [
    'Cypress Hill Rd',
    'Main St',
    'Lakeview Ave',
    'Juniper Ct',
    'Old Mill Rd',
    'Westend Blvd',
    'Chandler St',
  ],
  numberLast: false,
  landlines: ['212-555-01##', '415-555-01##', '503-555-01##', '512-555-01##', '608-555-01##'],
  mobile: '720-555-01##',
  taxNumber: '00-#######',
  registrationNumber: '00#######',
  companySuffixes: ['Inc.', 'LLC', 'Corp.', 'Co.', '& Sons'],
}

const AU: Region = {
  code: 'AU',
  country: 'Australia',
  currency: 'AUD',
  towns: [
    ['Fremantle', 'WA', '616#'],
    ['Newcastle', 'NSW', '230#'],
    ['Geelong', 'VIC', '321#'],
    ['Cairns', 'QLD', '487#'],
    ['Hobart', 'TAS', '700#'],
  ],
  streets: ['Harbour Street', 'Wattle Grove', 'Banksia Road', 'Jetty Road', 'Murray Street'],
  numberLast: false,
  landlines: ['02 5550 ####', '03 5550 ####', '07 5550 ####', '08 5550 ####'],
  mobile: '0491 570 ###',
  taxNumber: '00 ### ### ###',
  registrationNumber: '00 ### ### ###',
  companySuffixes: ['Pty Ltd', 'Holdings Pty Ltd', '& Co'],
}

const NL: Region = {
  code: 'NL',
  country: 'Netherlands',
  currency: 'EUR',
  towns: [
    ['Utrecht', 'Utrecht', '351# ??'],
    ['Haarlem', 'Noord-Holland', '201# ??'],
    ['Delft', 'Zuid-Holland', '261# ??'],
    ['Zwolle', 'Overijssel', '801# ??'],
    ['Groningen', 'Groningen', '971# ??'],
  ],
  streets: ['Oudegracht', 'Kerkstraat', 'Dijkweg', 'Havenstraat', 'Molenlaan'],
  numberLast: true,
  landlines: ['+31 20 000 01 ##', '+31 30 000 01 ##'],
  mobile: '+31 6 00 00 01 ##',
  taxNumber: 'NL000######B##',
  registrationNumber: '00######',
  companySuffixes: ['B.V.', 'V.O.F.', 'N.V.'],
}

const CA: Region = {
  code: 'CA',
  country: 'Canada',
  currency: 'CAD',
  towns: [
    ['Sparwood', 'British Columbia', 'V0B #?#'],
    ['Guelph', 'Ontario', 'N1G #?#'],
    ['Lethbridge', 'Alberta', 'T1H #?#'],
  ],
  streets: ['Maple Crescent', 'Rue du Moulin', 'Ridge Road'],
  numberLast: false,
  landlines: ['604-555-01##', '519-555-01##'],
  mobile: '403-555-01##',
  taxNumber: '000######RT0001',
  registrationNumber: '00######',
  companySuffixes: ['Ltd.', 'Inc.', 'Limited Partnership'],
}

const DE: Region = {
  code: 'DE',
  country: 'Germany',
  currency: 'EUR',
  towns: [
    ['Berlin', 'Berlin', '101##'],
    ['Köln', 'Nordrhein-Westfalen', '506##'],
    ['München', 'Bayern', '803##'],
  ],
  streets: ['Bahnhofstraße', 'Schillerstraße', 'Am Mühlbach'],
  numberLast: true,
  landlines: ['+49 30 23125 ###', '+49 221 4710 ###', '+49 89 99998 ###'],
  mobile: '+49 171 39200 ##',
  taxNumber: 'DE000######',
  registrationNumber: 'HRB 00####',
  companySuffixes: ['GmbH', 'KG', 'AG', 'GmbH & Co. KG'],
}

export const REGIONS = { GB, US, AU, NL, CA, DE } as const satisfies Record<string, Region>
export type RegionCode = keyof typeof REGIONS

export function streetAddress(random: Random, region: Region): string {
  const street = random.pick(region.streets)
  const number = `${random.int(1, 240)}${random.chance(0.08) ? 'a' : ''}`
  return region.numberLast ? `${street} ${number}` : `${number} ${street}`
}
