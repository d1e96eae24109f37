import type { Customer } from '../../api/customers.ts'

const split = (text: string) => text.trim().split(/\s+/)
export const FIRST =
  split(`Adam Agnes Alan Alice Amir Anja Anton Arthur Astrid Aylin Benedikt Bettina Boris Bruno Carla Carmen
  Cedric Claire Conor Dagmar Darragh Diana Dmitri Edith Edgar Elsa Emil Erik Esther Fabian Felix Fiona Flora Frank
  Gareth Georg Gerda Greta Gustav Hannah Harald Heidi Hugo Ida Igor Ingrid Irene Ivan Jakob Janine Jonas Josef Judith
  Karin Klaus Lars Laura Lena Leon Linda Lorenz Lucia Lukas Mabel Marco Maria Martin Mats Melanie Miguel Mona Nils
  Nora Oscar Otto Paula Pedro Petra Philip Rachel Ralf Robin Sabine Sara Simon Stefan Susan Sven Theresa Thomas Tim
  Ulrich Ursula Valerie Vera Victor Walter Yvonne`)
export const LAST =
  split(`Abbott Achterberg Aldridge Andersson Attwood Baumann Beaumont Becker Bergström Berthelsen Blackwell
  Bouchard Brennan Brockmann Callaghan Cardoso Carmichael Castro Chevalier Cotterill Cunningham Dahlberg Desmond Dupré
  Eberhardt Eklund Eriksen Espinosa Faulkner Ferreira Fitzgerald Forsyth Fournier Gallagher Garnier Giordano Göransson
  Grimshaw Guerrero Haagensen Hammond Hargreaves Heinrich Hernández Hofmann Huxley Iversen Jankowski Johansson Jürgens
  Kaufmann Keller Kjær Knudsen Köhler Lachance Lambert Larsson Leclerc Lehmann Lemaître Lundgren Mackenzie Marchand
  Martínez Meredith Molina Montague Morrison Mühlbauer Navarro Neumann Nicholson Núñez Olofsson Ostrowski Pedersen
  Pellegrini Petersen Pritchard Quigley Rasmussen Reinhardt Richter Robertson Rousseau Sánchez Schäfer Schneider
  Schröder Sheridan Sinclair Sjöberg Sommer Steiner Strand Thibault Tremblay Underwood Valentine Vasquez Villeneuve
  Wallace Weber Whittaker Wiśniewski Zimmermann`)
export const BRAND =
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
export const TRADE =
  split(`Advisory Analytics Apparel Aviation Beverages Biotech Boilers Bookshop Brickworks Carpentry Ceilings
  Chemicals Cinemas Cladding Coatings Computing Confectionery Consulting Contractors Couriers Cycles Decorating
  Demolition Diagnostics Distribution Drainage Drapery Drilling Dyeworks Electronics Enamels Energy Estates Excavation
  Fabrication Fasteners Fishmongers Fitness Footwear Forestry Forwarding Galleries Games Grocers Hardware Hosiery
  Hydraulics Imaging Insulation Jewellers Knitwear Laboratories Leather Leisure Lifts Linings Lumber Maintenance Malting
  Mechanics Millinery Mouldings Networks Opticians Paving Plastics Polymers Precision Produce Pumps Radiators Rigging
  Robotics Sails Sawmills Shipping Signage Software Stoneworks Supplies Surfacing Telecoms Theatres Timbers Tooling
  Tours Trailers Tyres Valves Vending Ventilation Weighing Windscreens Woodwork`)
export const TOWN =
  split(`Aberdeen Bath Bristol Cardiff Chester Coventry Derby Dundee Durham Exeter Glasgow Hull Ipswich Leeds
  Leicester Lincoln Norwich Oxford Plymouth Preston Reading Sheffield Swansea Truro Wells Worcester York`)
export const STREET =
  split(`Abbey Bridge Castle Chapel Church Cross Dock Ferry Garden Grange Green High Hill King Lodge Market
  Mill Park Queen School Spring Station Temple Tower Victoria Water West`)
export const FORMS = [
  ['Ltd', 'Limited', 'LTD.', 'ltd'],
  ['PLC', 'plc', 'Public Limited Company', 'P.L.C.'],
  ['LLP', 'L.L.P.', 'llp', 'Limited Liability Partnership'],
  ['GmbH', 'G.m.b.H.', 'GMBH', 'gmbh'],
  ['B.V.', 'BV', 'b.v.', 'B.V'],
  ['S.r.l.', 'SRL', 'Srl', 'S.R.L.'],
] as const

export type Draft = { -readonly [Name in keyof Customer]: Customer[Name] }

/** Numbers that a seed always makes the same (mulberry32). */
export function randomFrom(seed: number) {
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
export type Random = ReturnType<typeof randomFrom>

/** Without diacritics. */
export const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/æ/g, 'ae')

/** Makes customers out of those words. */
export class Maker {
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
