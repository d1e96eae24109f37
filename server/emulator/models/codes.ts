import type { Choice } from './field.ts'

/** Country and currency lists of the models, made from ISO codes and the names Node knows. */

const split = (codes: string) => codes.trim().split(/\s+/)

const ISO_COUNTRIES =
  split(`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR
  BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ
  FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
  JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR
  MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU
  RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
  UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`)

/** What Sage Accounting leaves out, and the retired codes it still has. */
const SAGE_ACCOUNTING_LACKS = new Set(
  split(`AG AI AQ AS AX BL BQ BV CC CK CX FO GF GS HM IM IO KI MF MH MP MQ MS NF NR NU PN PS PW RE SH SJ SS SX TC TF TK TL
  UM VA VC WF YT`),
)
const SAGE_ACCOUNTING_NAMES: Record<string, string> = {
  AN: 'Netherlands Antilles',
  BN: 'Brunei Darussalam',
  CD: 'Democratic Republic of the Congo',
  CG: 'Congo',
  CI: 'Ivory Coast',
  CZ: 'Czech Republic',
  FK: 'Falkland Islands (Malvinas)',
  FM: 'Federated States of Micronesia',
  GP: 'Guadaloupe',
  HK: 'Hong Kong',
  MK: 'Macedonia',
  MM: 'Myanmar',
  MO: 'Macau',
  SR: 'Surinam',
  ST: 'Sao Tome and Principe',
  SZ: 'Swaziland',
  TP: 'East Timor',
  TR: 'Turkey',
  VI: 'Virgin Islands U.S.',
  ZR: 'Zaire',
  LC: 'St. Lucia',
}

const INTACCT_NAMES: Record<string, string> = {
  AN: 'Netherlands Antilles',
  AX: 'Aland Islands',
  BL: 'Saint Barthelemy',
  BN: 'Brunei Darussalam',
  BQ: 'Bonaire, Sint Eustatius and Saba',
  CD: 'Congo, Democratic Republic',
  CG: 'Congo',
  CI: "Côte d'Ivoire",
  CZ: 'Czech Republic',
  FK: 'Falkland Islands (Malvinas',
  GS: 'S. Georgia & S. Sandwich Is',
  HK: 'Hong Kong',
  HM: 'Heard Is. & Mcdonald Islands',
  IR: 'Iran, Islamic Republic of',
  KP: "Korea, Demo. People's Rep",
  KR: 'Korea, Republic of',
  LA: 'Lao',
  LY: 'Libyan Arab Jamahiriya',
  MD: 'Moldova, Republic of',
  MK: 'Macedonia',
  MM: 'Myanmar',
  MO: 'Macao',
  PN: 'Pitcairn',
  PS: 'Palestinian Territory, Occupied',
  RE: 'Reunion',
  RU: 'Russian Federation',
  ST: 'Sao Tome and Principe',
  SY: 'Syrian Arab Republic',
  TR: 'Turkey',
  TZ: 'Tanzania, United Republic of',
  UM: 'US Minor Outlying Islands',
  VA: 'Vatican City State',
  VC: 'Saint Vincent and the Grenadines',
  VG: 'Virgin Islands, British',
  VI: 'Virgin Islands, U.S',
}

/** Currencies FreshBooks offers, among them retired and invented ones. */
const FRESHBOOKS_CURRENCIES =
  split(`AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD
  BTN BWP BYR BZD CAD CDF CHF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GGP GHS GIP
  GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS IMP INR IQD IRR ISK JEP JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK
  LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRO MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP
  PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLL SOS SPL SRD STD SVC SYP SZL THB TJS TMT TND TOP TRY TTD
  TVD TWD TZS UAH UGX USD UYU UZS VEF VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW ZWD`)

const names = new Intl.DisplayNames('en', { type: 'region' })

function countryName(code: string, exceptions: Record<string, string>): string {
  const own = exceptions[code]
  if (own !== undefined) return own
  return (names.of(code) ?? code).replaceAll(' & ', ' and ').replace(/^St\. /, 'Saint ')
}

const byName = (a: string, b: string) => a.localeCompare(b, 'en')
const asChoices = (values: string[]): Choice[] => values.map((value) => ({ value, label: value }))

export function isCountryCode(code: string): boolean {
  return ISO_COUNTRIES.includes(code)
}

export function isCurrencyCode(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code)
}

/** `Albania (AL)` and so on. */
export function sageAccountingCountries(): Choice[] {
  const codes = [...ISO_COUNTRIES.filter((code) => !SAGE_ACCOUNTING_LACKS.has(code)), 'AN', 'TP', 'ZR']
  return asChoices(
    codes.map((code) => `${countryName(code, SAGE_ACCOUNTING_NAMES)} (${code})`).toSorted(byName),
  )
}

/** Plain names, the United States first. */
export function intacctCountries(): Choice[] {
  const others = [...ISO_COUNTRIES.filter((code) => code !== 'US'), 'XK', 'AN']
  return asChoices([
    'United States',
    ...others.map((code) => countryName(code, INTACCT_NAMES)).toSorted(byName),
  ])
}

export function freshBooksCurrencies(): Choice[] {
  return FRESHBOOKS_CURRENCIES.map((value) => ({ value, label: value, type: 'Array' }))
}
