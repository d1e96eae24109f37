import { utcSeconds } from '../codat/dates.ts'
import type { Random } from './random.ts'
import { createRandom } from './random.ts'
import type { Address, Contact, Customer, PhoneNumber } from '../codat/wire.ts'
import { present } from '../codat/wire.ts'
import type { Habits } from './habits.ts'
import { habitsOf } from './habits.ts'
import type { Person } from './names.ts'
import { makeBusiness, makePerson } from './names.ts'
import type { Region } from './places.ts'
import { REGIONS, streetAddress } from './places.ts'

const FIRST_CHANGE = Date.UTC(2023, 0, 9)
const LAST_CHANGE = Date.UTC(2026, 10, 19)
const LAST_READ = Date.UTC(2026, 10, 20, 4, 12, 37)

interface Sketch {
  random: Random
  habits: Habits
  region: Region
  person: Person
  domain: string
}

const fullName = (person: Person) => `${person.given} ${person.surname}`
const mailbox = (person: Person) =>
  `${person.given}.${person.surname}`
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z.]/g, '')

function sourceDate({ random, habits }: Sketch): string {
  const iso = new Date(random.int(FIRST_CHANGE, LAST_CHANGE)).toISOString()
  const fraction = { 0: '', 3: iso.slice(19, 23), 7: `${iso.slice(19, 23)}${random.fill('####')}` }
  return `${iso.slice(0, 19)}${fraction[habits.fractionDigits]}${habits.zoned ? 'Z' : ''}`
}

const countryText: Record<Habits['country'], (region: Region) => string | undefined> = {
  name: (region) => region.country,
  code: (region) => region.code,
  'name-code': (region) => `${region.country} (${region.code})`,
  'great-britain': () => 'Great Britain',
  omitted: () => undefined,
}

function makeAddress(sketch: Sketch, type: string): Address {
  const { random, region, habits } = sketch
  const [city, area, postcode] = random.pick(region.towns)
  return present<Address>({
    type,
    line1: streetAddress(random, region),
    line2: random.chance(0.2) ? `Unit ${random.int(1, 40)}` : habits.emptyStrings ? '' : undefined,
    city,
    region: random.chance(0.7) ? area : habits.emptyStrings ? '' : undefined,
    country: countryText[sketch.habits.country](sketch.region),
    postalCode: random.fill(postcode),
  })
}

const makeAddresses: Record<Habits['addresses'], (sketch: Sketch) => Address[]> = {
  none: () => [],
  'country-only': ({ habits, region }) => [
    present<Address>({ type: 'Billing', country: countryText[habits.country](region) }),
  ],
  billing: (sketch) => (sketch.random.chance(0.85) ? [makeAddress(sketch, 'Billing')] : []),
  unknown: (sketch) => [makeAddress(sketch, 'Unknown')],
  'billing-delivery': (sketch) => {
    const billing = makeAddress(sketch, 'Billing')
    const delivery = sketch.random.chance(0.4)
      ? makeAddress(sketch, 'Delivery')
      : { ...billing, type: 'Delivery' }
    return [delivery, billing]
  },
  'delivery-unknown': (sketch) => [makeAddress(sketch, 'Delivery'), makeAddress(sketch, 'Unknown')],
}

function makePhones({ random, region }: Sketch, main: string): PhoneNumber[] {
  const phones = [{ number: main, type: 'Primary' }]
  if (random.chance(0.4)) phones.push({ number: random.fill(region.mobile), type: 'Mobile' })
  if (random.chance(0.1)) phones.push({ number: random.fill(random.pick(region.landlines)), type: 'Fax' })
  return phones
}

function makeContacts(
  sketch: Sketch,
  phone: string,
  email: string | undefined,
  address?: Address,
): Contact[] {
  const { habits, person, random } = sketch
  if (habits.contacts === 'none') return []
  const status = habits.contactStatus
  const phones = makePhones(sketch, phone)
  if (habits.contacts === 'phones-only') return random.chance(0.5) ? [{ phone: phones, status }] : []
  const name = habits.surnameFirst ? `${person.surname}, ${person.given}` : fullName(person)
  const main = present<Contact>({ name, email, phone: phones, address, status })
  if (habits.contacts === 'main') return [main]
  const others = Array.from({ length: random.int(0, 2) }, () => {
    const other = makePerson(random)
    return { name: fullName(other), email: `${mailbox(other)}@${sketch.domain}`, phone: [], status }
  })
  return [main, ...others]
}

/** One customer as the platform would report it. */
function makeCustomer(random: Random, habits: Habits, index: number, taken: Set<string>): Customer {
  const region = REGIONS[random.pick(habits.regions)]
  const person = makePerson(random)
  const isPerson = random.chance(habits.surnameFirst ? 0.6 : 0.06)
  const business = makeBusiness(random, region, taken)
  const sketch: Sketch = { random, habits, region, person, domain: business.domain }
  const blank = habits.emptyStrings ? '' : undefined
  const archived = random.chance(0.06)
  const email = random.chance(0.8)
    ? `${random.chance(0.4) ? 'accounts' : mailbox(person)}@${business.domain}`
    : blank
  const phone = random.fill(random.pick(region.landlines))
  const addresses = makeAddresses[habits.addresses](sketch)
  const personName = habits.surnameFirst ? `${person.surname}, ${person.given}` : fullName(person)
  const name = isPerson && !taken.has(personName.toLowerCase()) ? personName : business.name
  taken.add(name.toLowerCase())
  return present<Customer>({
    id: habits.id(random, index, person.surname),
    customerName: name,
    contactName: habits.contactName ? `${fullName(person)}${archived ? habits.archivedMark : ''}` : undefined,
    emailAddress: email,
    defaultCurrency: habits.currency ? region.currency : undefined,
    phone: habits.phone && random.chance(0.75) ? phone : blank,
    addresses,
    contacts: makeContacts(sketch, phone, email, addresses[0]),
    registrationNumber:
      habits.registrationNumber && random.chance(0.6) ? random.fill(region.registrationNumber) : undefined,
    taxNumber: habits.taxNumber ? (random.chance(0.5) ? random.fill(region.taxNumber) : blank) : undefined,
    status: archived ? 'Archived' : 'Active',
    metadata: habits.metadata ? { isDeleted: false } : undefined,
    supplementalData: undefined,
    modifiedDate: utcSeconds(LAST_READ - random.int(0, 400) * 86_400_000),
    sourceModifiedDate: sourceDate(sketch),
  })
}

/** The customers of one company, always the same for the same seed. */
export function makeCustomers(platformKey: string, count: number, seed: string): Customer[] {
  const random = createRandom(`${seed} ${platformKey}`)
  const habits = habitsOf(platformKey)
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index) => makeCustomer(random, habits, index, taken))
}
