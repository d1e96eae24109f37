import type { Customer } from '../../api/customers.ts'
import { BRAND, FIRST, FORMS, LAST, Maker, plain, randomFrom, TOWN, TRADE } from './made-customers.fixture.ts'
import type { Draft, Random } from './made-customers.fixture.ts'

/** Customers of which it's known which are one; made without anything the matcher knows. */
export interface LabelledSet {
  readonly customers: readonly Customer[]
  /** Pairs of ids of which the second was planted as a duplicate of the first, and how. */
  readonly duplicates: ReadonlyArray<{ readonly ids: readonly [string, string]; readonly kind: string }>
  readonly nearMisses: ReadonlyArray<{ readonly ids: readonly [string, string]; readonly kind: string }>
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
