import type { Customer } from '../../api/customers.ts'

/** Customers of which it's known which are one; made without anything the matcher knows. */
export interface LabelledSet {
  readonly customers: readonly Customer[]
  /** Pairs of ids of which the second was planted as a duplicate of the first, and how. */
  readonly duplicates: ReadonlyArray<{ readonly ids: readonly [string, string]; readonly kind: string }>
  readonly nearMisses: ReadonlyArray<{ readonly ids: readonly [string, string]; readonly kind: string }>
}

const split = (text: string) => text.trim().split(/\s+/)
const FIRST =
  split(`Adam Agnes Alan Alice Amir Anja Anton Arthur Astrid Aylin Benedikt Bettina Boris Bruno Carla Carmen
  Cedric Claire Conor Dagmar Darragh Diana Dmitri Edith Edgar Elsa Emil Erik Esther Fabian Felix Fiona Flora Frank
  Gareth Georg Gerda Greta Gustav Hannah Harald Heidi Hugo Ida Igor Ingrid Irene Ivan Jakob Janine Jonas Josef Judith
  Karin Klaus Lars Laura Lena Leon Linda Lorenz Lucia Lukas Mabel Marco Maria Martin Mats Melanie Miguel Mona Nils
  Nora Oscar Otto Paula Pedro Petra Philip Rachel Ralf Robin Sabine Sara Simon Stefan Susan Sven Theresa Thomas Tim
  Ulrich Ursula Valerie Vera Victor Walter Yvonne`)
const LAST =
  split(`Abbott Achterberg Aldridge Andersson Attwood Baumann Beaumont Becker Bergström Berthelsen Blackwell
  Bouchard Brennan Brockmann Callaghan Cardoso Carmichael Castro Chevalier Cotterill Cunningham Dahlberg Desmond Dupré
  Eberhardt Eklund Eriksen Espinosa Faulkner Ferreira Fitzgerald Forsyth Fournier Gallagher Garnier Giordano Göransson
  Grimshaw Guerrero Haagensen Hammond Hargreaves Heinrich Hernández Hofmann Huxley Iversen Jankowski Johansson Jürgens
  Kaufmann Keller Kjær Knudsen Köhler Lachance Lambert Larsson Leclerc Lehmann Lemaître Lundgren Mackenzie Marchand
  Martínez Meredith Molina Montague Morrison Mühlbauer Navarro Neumann Nicholson Núñez Olofsson Ostrowski Pedersen
  Pellegrini Petersen Pritchard Quigley Rasmussen Reinhardt Richter Robertson Rousseau Sánchez Schäfer Schneider
  Schröder Sheridan Sinclair Sjöberg Sommer Steiner Strand Thibault Tremblay Underwood Valentine Vasquez Villeneuve
  Wallace Weber Whittaker Wiśniewski Zimmermann`)
const BRAND =
  split(`Acorn Albatross Altitude Apex Aquila Arcadia Argent Artemis Atlas Avalon Azure Baltic Bastion
  Beechwood Bellweather Bluestone Bonfire Brightside Caledonia Canopy Capella Cascade Catalyst Centaur Chestnut Citadel
  Clifftop Clover Cobblestone Compass Concord Cornerstone Corvus Cranberry Crossways Crystal Cypress Daybreak Delphi
  Dolphin Dragonfly Eclipse Edelweiss Elmwood Emerald Equinox Everest Evergreen Falcon Feather Firebird Flagstone
  Fountain Foxhill Frontier Galaxy Gateway Gemini Glacier Goldfinch Grasshopper Greenway Halcyon Hamlet Headland
  Hedgehog Highland Horizon Hurricane Icarus Ironbridge Jackdaw Jasmine Jubilee Keystone Kittiwake Labyrinth Lakeside
  Lavender Leopard Lodestar Lotus Lupin Magpie Mainsail Mallard Maple Meridian Mistral Monarch Moonstone Mosaic Nautilus
  Nimbus Northstar Obsidian Octagon Odyssey Olympus Onyx Orion Paragon Parkside Partridge Pegasus Pelican Phoenix
  Pinnacle Polaris Poppy Portland Primrose Prism Quantum Quartz Quayside Rainbow Rampart Redstart Regent Ringtail
  Riverbank Rosewood Sapphire Scorpio Seagull Sentinel Sequoia Shamrock Sirius Solstice Spectrum Springfield Starling
  Stonehaven Sunflower Sunrise Swift Tempest Terrapin Titan Topaz Tradewind Trident Trinity Tulip Turnstone Union
  Vanguard Velvet Vertex Viking Vista Voyager Walnut Waterfall Wellington Westwind Whitestone Wisteria Woodpecker Zenith
  Zephyr`)
const TRADE =
  split(`Advisory Analytics Apparel Aviation Beverages Biotech Boilers Bookshop Brickworks Carpentry Ceilings
  Chemicals Cinemas Cladding Coatings Computing Confectionery Consulting Contractors Couriers Cycles Decorating
  Demolition Diagnostics Distribution Drainage Drapery Drilling Dyeworks Electronics Enamels Energy Estates Excavation
  Fabrication Fasteners Fishmongers Fitness Footwear Forestry Forwarding Galleries Games Grocers Hardware Hosiery
  Hydraulics Imaging Insulation Jewellers Knitwear Laboratories Leather Leisure Lifts Linings Lumber Maintenance Malting
  Mechanics Millinery Mouldings Networks Opticians Paving Plastics Polymers Precision Produce Pumps Radiators Rigging
  Robotics Sails Sawmills Shipping Signage Software Stoneworks Supplies Surfacing Telecoms Theatres Timbers Tooling
  Tours Trailers Tyres Valves Vending Ventilation Weighing Windscreens Woodwork`)
const TOWN =
  split(`Aberdeen Bath Bristol Cardiff Chester Coventry Derby Dundee Durham Exeter Glasgow Hull Ipswich Leeds
  Leicester Lincoln Norwich Oxford Plymouth Preston Reading Sheffield Swansea Truro Wells Worcester York`)
const STREET =
  split(`Abbey Bridge Castle Chapel Church Cross Dock Ferry Garden Grange Green High Hill King Lodge Market
  Mill Park Queen School Spring Station Temple Tower Victoria Water West`)
const FORMS = [
  ['Ltd', 'Limited', 'LTD.', 'ltd'],
  ['PLC', 'plc', 'Public Limited Company', 'P.L.C.'],
  ['LLP', 'L.L.P.', 'llp', 'Limited Liability Partnership'],
  ['GmbH', 'G.m.b.H.', 'GMBH', 'gmbh'],
  ['B.V.', 'BV', 'b.v.', 'B.V'],
  ['S.r.l.', 'SRL', 'Srl', 'S.R.L.'],
] as const

type Draft = { -readonly [Name in keyof Customer]: Customer[Name] }

/** Numbers that a seed always makes the same (mulberry32). */
function randomFrom(seed: number) {
  let state = seed * 2_654_435_761
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)]
    if (value === undefined) throw new Error('Nothing to pick from')
    return value
  }
  return { below, pick, isLucky: (share: number) => next() < share }
}
type Random = ReturnType<typeof randomFrom>

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/æ/g, 'ae')

class Maker {
  readonly #random: Random
  readonly #names = new Set<string>()
  #serial = 0

  constructor(random: Random) {
    this.#random = random
  }

  /** A name that nobody else has. */
  fresh(make: () => string): string {
    for (;;) {
      const name = make()
      const key = plain(name).toLowerCase()
      if (this.#names.has(key)) continue
      this.#names.add(key)
      return name
    }
  }

  phone(): string {
    const { below, pick } = this.#random
    return `+44 ${pick(['1224', '117', '121', '113', '151', '161'])} ${String(2_000_000 + below(7_999_999)).slice(0, 6)}${below(10)}`
  }

  customer(name: string, mailbox: string, domain: string): Draft {
    const { below, pick, isLucky } = this.#random
    this.#serial += 1
    const town = pick(TOWN)
    return {
      id: `c${this.#serial}`,
      customerName: name,
      emailAddress: isLucky(0.85) ? `${mailbox}@${domain}` : null,
      phone: isLucky(0.8) ? this.phone() : null,
      defaultCurrency: 'GBP',
      status: 'Active',
      addresses: isLucky(0.7)
        ? [
            {
              type: 'Billing',
              line1: `${1 + below(180)} ${pick(STREET)} ${pick(['Street', 'Road', 'Lane', 'Way'])}`,
              city: town,
              postalCode: `${town.slice(0, 2).toUpperCase()}${1 + below(29)} ${1 + below(9)}${pick(['AB', 'DQ', 'JX', 'NT', 'WR'])}`,
              country: pick(['United Kingdom', 'GB', 'UK']),
            },
          ]
        : [],
      taxNumber: isLucky(0.35) ? `GB${100_000_000 + below(899_999_999)}` : null,
    }
  }

  company(): Draft {
    const { pick, isLucky } = this.#random
    const name = this.fresh(() => `${pick(BRAND)} ${pick(TRADE)}`)
    const domain = `${plain(name).toLowerCase().replace(/ /g, '')}.example`
    const mailbox = isLucky(0.4) ? pick(['info', 'accounts', 'office']) : plain(pick(FIRST)).toLowerCase()
    return this.customer(`${name} ${pick(FORMS)[0]}`, mailbox, domain)
  }

  person(surnames: readonly string[] = LAST): Draft {
    const { pick } = this.#random
    const name = this.fresh(() => `${pick(FIRST)} ${pick(surnames)}`)
    const domain = pick(['gmail.com', 'outlook.com', 'icloud.com', 'btinternet.com'])
    return this.customer(name, plain(name).toLowerCase().replace(' ', '.'), domain)
  }

  /** The same customer entered a second time, by somebody who didn't know all of it. */
  again(original: Draft, changes: Partial<Draft>): Draft {
    this.#serial += 1
    const { isLucky } = this.#random
    const hasMoved = isLucky(0.1)
    return {
      ...original,
      id: `c${this.#serial}`,
      phone: hasMoved ? this.phone() : original.phone,
      taxNumber: isLucky(0.5) ? original.taxNumber : null,
      addresses: isLucky(0.6) ? original.addresses : [],
      ...changes,
    }
  }
}

/** One letter wrong in the longest word: left out, doubled, swapped with the next or replaced. */
function mistype(name: string, { pick, below }: Random): string {
  const words = name.split(' ').filter((word) => !FORMS.some((forms) => forms.some((form) => form === word)))
  const word = words.toSorted((a, b) => b.length - a.length)[0] ?? name
  const at = 1 + below(word.length - 2)
  const wrong = pick([
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.slice(at, at + 1) + word.slice(at),
    word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
    word.slice(0, at) + (word[at] === 'e' ? 'a' : 'e') + word.slice(at + 1),
  ])
  return name.replace(word, wrong)
}

function reformat(phone: string): string {
  const national = phone.replace('+44 ', '0')
  return `(${national.slice(0, 5).trim()}) ${national
    .slice(5)
    .trim()
    .replace(/(\d{3})/, '$1-')}`
}

type Plant = (maker: Maker, random: Random) => readonly [Draft, Draft]

const withPhone = (maker: Maker, draft: Draft): Draft => ({ ...draft, phone: draft.phone ?? maker.phone() })
const nameOf = (draft: Draft) => draft.customerName ?? ''

/** Ways in which one customer comes to be stored twice. */
const DUPLICATES: Readonly<Record<string, Plant>> = {
  legalForm(maker, { pick }) {
    const original = maker.company()
    const forms = FORMS.find(([first]) => nameOf(original).endsWith(first)) ?? FORMS[0]
    const other = pick([forms[1], forms[2], forms[3], ''])
    return [
      original,
      maker.again(original, { customerName: nameOf(original).replace(forms[0], other).trim() }),
    ]
  },
  punctuation(maker, { pick }) {
    const original = maker.company()
    const [brand = '', trade = '', ...form] = nameOf(original).split(' ')
    const written = pick([
      `${brand}-${trade} ${form.join(' ')}`,
      `${brand.toUpperCase()} ${trade.toUpperCase()}`,
    ])
    return [original, maker.again(original, { customerName: written })]
  },
  ampersand(maker, { pick }) {
    const original = maker.company()
    const [brand = '', ...rest] = nameOf(original).split(' ')
    const first = { ...original, customerName: `${brand} & ${rest.join(' ')}` }
    return [
      first,
      maker.again(first, { customerName: `${brand} ${pick(['and', 'And', '+'])} ${rest.join(' ')}` }),
    ]
  },
  typo(maker, random) {
    const original = random.isLucky(0.5) ? maker.company() : maker.person()
    return [original, maker.again(original, { customerName: mistype(nameOf(original), random) })]
  },
  swapped(maker, { pick }) {
    const original = maker.person()
    const [given = '', surname = ''] = nameOf(original).split(' ')
    return [
      original,
      maker.again(original, { customerName: pick([`${surname}, ${given}`, `${surname} ${given}`]) }),
    ]
  },
  diacritics(maker) {
    const original = maker.person(LAST.filter((name) => plain(name) !== name))
    return [original, maker.again(original, { customerName: plain(nameOf(original)) })]
  },
  phoneFormat(maker, { isLucky }) {
    const original = withPhone(maker, isLucky(0.5) ? maker.company() : maker.person())
    return [
      original,
      maker.again(original, { phone: reformat(original.phone ?? ''), emailAddress: null, taxNumber: null }),
    ]
  },
  sameEmailOtherName(maker, { pick }) {
    const person = maker.person()
    const email =
      person.emailAddress ?? `${plain(nameOf(person)).toLowerCase().replace(' ', '.')}@mail.example`
    const original = { ...person, emailAddress: email }
    return [
      original,
      maker.again(original, { customerName: maker.fresh(() => `${pick(BRAND)} ${pick(TRADE)}`) }),
    ]
  },
  tradingAs(maker, { pick }) {
    const original = maker.person()
    const trade = maker.fresh(() => `${pick(BRAND)} ${pick(TRADE)}`)
    return [original, maker.again(original, { customerName: `${nameOf(original)} t/a ${trade}` })]
  },
  taxNumber(maker, { below }) {
    const company = maker.company()
    const number = String(100_000_000 + below(899_999_999))
    const original = { ...company, taxNumber: `GB${number}` }
    const spaced = `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`
    return [
      original,
      maker.again(original, { taxNumber: spaced, customerName: nameOf(original).split(' ')[0], phone: null }),
    ]
  },
}

/** Ways in which two customers look alike and aren't one. */
const NEAR_MISSES: Readonly<Record<string, Plant>> = {
  branches(maker, { pick }) {
    const original = maker.company()
    const [brand = '', trade = ''] = nameOf(original).split(' ')
    const [one, other] = [pick(TOWN.slice(0, 13)), pick(TOWN.slice(13))]
    const domain = `${brand.toLowerCase()}${trade.toLowerCase()}.example`
    return [
      { ...original, customerName: `${brand} ${trade} ${one}`, emailAddress: `accounts@${domain}` },
      { ...maker.customer(`${brand} ${trade} ${other}`, 'accounts', domain) },
    ]
  },
  numbered(maker, { below, pick }) {
    const original = maker.company()
    const [brand = '', trade = ''] = nameOf(original).split(' ')
    const number = 1 + below(40)
    const kind = pick(['Unit', 'Store', 'Plot', ''])
    const name = (at: number) => `${brand} ${trade} ${kind} ${at}`.replace(/ +/g, ' ')
    return [
      { ...original, customerName: name(number) },
      maker.again(original, { customerName: name(number + 1), taxNumber: null }),
    ]
  },
  family(maker, { pick }) {
    const original = withPhone(maker, maker.person())
    const [given = '', surname = ''] = nameOf(original).split(' ')
    const other = maker.fresh(() => `${pick(FIRST.filter((name) => name !== given))} ${surname}`)
    return [
      original,
      {
        ...maker.customer(other, plain(other).toLowerCase().replace(' ', '.'), 'gmail.com'),
        phone: original.phone,
        addresses: original.addresses,
      },
    ]
  },
  genericMailbox(maker, { pick }) {
    const email = `${pick(['info', 'office', 'accounts'])}@${pick(BRAND).toLowerCase()}.example`
    return [
      { ...maker.company(), emailAddress: email },
      { ...maker.company(), emailAddress: email },
    ]
  },
  accountant(maker, { pick }) {
    const email = `${plain(pick(FIRST)).toLowerCase()}@${plain(pick(LAST)).toLowerCase()}ledgers.example`
    return [
      { ...maker.company(), emailAddress: email },
      { ...maker.person(), emailAddress: email },
    ]
  },
  sameBrand(maker, { pick }) {
    const original = maker.company()
    const [brand = '', trade = ''] = nameOf(original).split(' ')
    const other = maker.fresh(() => `${brand} ${pick(TRADE.filter((name) => name !== trade))}`)
    return [
      original,
      maker.customer(`${other} Ltd`, 'info', `${other.toLowerCase().replace(' ', '')}.example`),
    ]
  },
}

/** As many customers as asked, in an order that tells nothing. */
export function labelledSet(
  seed: number,
  { customers: total = 2000, duplicates = 150, nearMisses = 300 } = {},
): LabelledSet {
  const random = randomFrom(seed)
  const maker = new Maker(random)
  const plant = (plants: Readonly<Record<string, Plant>>, count: number) => {
    const kinds = Object.entries(plants)
    return Array.from({ length: count }, (_, at) => {
      const [kind, make] = kinds[at % kinds.length] ?? random.pick(kinds)
      return { kind, pair: make(maker, random) }
    })
  }
  const planted = plant(DUPLICATES, duplicates)
  const missed = plant(NEAR_MISSES, nearMisses)
  const rest = Array.from({ length: total - 2 * (duplicates + nearMisses) }, () =>
    random.isLucky(0.6) ? maker.company() : maker.person(),
  )
  const labelled = (all: typeof planted) =>
    all.map(({ kind, pair: [one, other] }) => ({ kind, ids: [one.id, other.id] as const }))
  const customers = [...planted, ...missed].flatMap(({ pair }) => pair).concat(rest)
  const order = new Map(customers.map(({ id }) => [id, random.below(1_000_000)]))
  return {
    customers: customers.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
    duplicates: labelled(planted),
    nearMisses: labelled(missed),
  }
}
