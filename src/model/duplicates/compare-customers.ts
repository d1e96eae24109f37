import { emailKey, phoneEndingKey, registrationKey, taxKey } from './duplicate-corpus.ts'
import type { DuplicateCorpus } from './duplicate-corpus.ts'
import type { DuplicateSubject } from './duplicate-subject.ts'
import type { ComparedEmail } from './contact-keys.ts'
import { compareNames } from './name-relation.ts'
import type { ComparedNames } from './name-relation.ts'
import { isSamePhone } from './phone-key.ts'

/** How sure it is that two customers are one, from strict to rough. */
export const DUPLICATE_LEVELS = ['exact', 'close', 'likely', 'rough'] as const
export type DuplicateLevel = (typeof DUPLICATE_LEVELS)[number]

/** What two customers have in common. */
export type LikeReason =
  | 'sameName'
  | 'similarName'
  | 'initial'
  | 'partOfName'
  | 'email'
  | 'sharedMailbox'
  | 'phone'
  | 'taxNumber'
  | 'registrationNumber'
  | 'address'
/** What both have and is different. */
export type UnlikeReason = 'legalForm' | 'email' | 'phone' | 'taxNumber' | 'registrationNumber' | 'address'

export interface Likeness {
  readonly level: DuplicateLevel
  /** 0 to 100, for the order. */
  readonly score: number
  readonly like: readonly LikeReason[]
  readonly unlike: readonly UnlikeReason[]
}

/** What is told by a field: alike, different, or nothing because one of them is empty. */
type Verdict = 'same' | 'different' | 'unknown'

interface Evidence {
  readonly names: ComparedNames
  readonly email: Verdict
  /** A mailbox in common that many use or that belongs to an office. */
  readonly mailbox: boolean
  /** Whether an email in common reads like one of the two, rather than like somebody who works for both. */
  readonly ownEmail: boolean
  readonly phone: Verdict
  readonly address: Verdict
  readonly tax: Verdict
  readonly registration: Verdict
}

/** More customers with one email or number have an accountant or a placeholder in common. */
const CROWD = 4

/** Compares two customers; null when nothing speaks for their being one. */
export function compareCustomers(
  one: DuplicateSubject,
  other: DuplicateSubject,
  corpus: DuplicateCorpus,
): Likeness | null {
  const evidence = weigh(one, other, corpus)
  const level = levelOf(evidence)
  if (level === null) return null
  const like = likeReasons(evidence)
  const unlike = unlikeReasons(evidence)
  const base = { exact: 88, close: 70, likely: 45, rough: 20 }[level]
  return { level, score: Math.max(1, base + Math.min(12, 3 * like.length) - 2 * unlike.length), like, unlike }
}

function weigh(one: DuplicateSubject, other: DuplicateSubject, corpus: DuplicateCorpus): Evidence {
  const shared = one.emails.filter(({ address }) => other.emails.some((email) => email.address === address))
  const personal = shared.filter(
    ({ isShared, address }) => !isShared && corpus.holders(emailKey(address)) <= CROWD,
  )
  const phones = one.phones.filter((phone) => other.phones.some((mine) => isSamePhone(phone, mine)))
  const ownPhones = phones.filter(({ ending }) => corpus.holders(phoneEndingKey(ending)) <= CROWD)
  const isSameOffice = one.emails.some(
    ({ organisation }) =>
      organisation !== null && other.emails.some((email) => email.organisation === organisation),
  )
  return {
    names: compareNames(one.names, other.names, corpus),
    // What many have in common says nothing, which isn't that something differs.
    email: verdict(
      personal.length > 0,
      one.emails.length > 0 && other.emails.length > 0 && shared.length === 0 && !isSameOffice,
    ),
    mailbox: shared.length > personal.length,
    ownEmail: personal.some((email) => belongsTo(email, one, corpus) || belongsTo(email, other, corpus)),
    phone: verdict(
      ownPhones.length > 0,
      one.phones.length > 0 && other.phones.length > 0 && phones.length === 0,
    ),
    address: verdict(
      one.addresses.some((address) => other.addresses.includes(address)),
      one.addresses.length > 0 && other.addresses.length > 0,
    ),
    tax: numberVerdict(one.tax, other.tax, taxKey, corpus),
    registration: numberVerdict(one.registration, other.registration, registrationKey, corpus),
  }
}

const verdict = (isSame: boolean, areBothThere: boolean): Verdict =>
  isSame ? 'same' : areBothThere ? 'different' : 'unknown'

function numberVerdict(
  one: string | null,
  other: string | null,
  keyOf: (number: string) => string,
  corpus: DuplicateCorpus,
): Verdict {
  if (one === null || other === null) return 'unknown'
  if (one !== other) return 'different'
  return corpus.holders(keyOf(one)) <= CROWD ? 'same' : 'unknown'
}

const MIN_NAME_PART = 3
/** So much of a mailbox or a domain has to be the name. */
const OWN_SHARE = 0.6

/** Whether an address is made of the customer's name: `jane.doe@gmail.com`, `anyone@acmebakery.com`. */
function belongsTo(email: ComparedEmail, { names }: DuplicateSubject, corpus: DuplicateCorpus): boolean {
  if (corpus.holders(emailKey(email.address)) > 2) return false
  return names.some(({ words }) => {
    const inMailbox = namedShare(email.mailbox, words)
    if (email.organisation === null) return inMailbox.share >= OWN_SHARE
    // A given name alone is a mailbox with every accountant.
    return (
      namedShare(email.organisation, words).share >= OWN_SHARE ||
      (inMailbox.share >= OWN_SHARE && inMailbox.words > 1)
    )
  })
}

function namedShare(text: string, words: readonly string[]) {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '')
  const named = words.filter((word) => word.length >= MIN_NAME_PART && letters.includes(word))
  return { share: named.join('').length / Math.max(1, letters.length), words: named.length }
}

function levelOf(evidence: Evidence): DuplicateLevel | null {
  const { names, email, phone, address, tax, registration, mailbox, ownEmail } = evidence
  const { relation, formsDiffer, letters } = names
  const isSameNumber = tax === 'same' || registration === 'same'
  const isOtherNumber = tax === 'different' || registration === 'different'
  const same = [email, phone, address].filter((one) => one === 'same').length
  const against = [email, phone, address].filter((one) => one === 'different').length
  const isSupported = isSameNumber || same > 0 || mailbox

  if (isOtherNumber) return underOtherNumbers(evidence, same)
  switch (relation) {
    case 'same':
      if (isSameNumber || email === 'same' || phone === 'same') return formsDiffer ? 'close' : 'exact'
      if (formsDiffer) return address === 'same' ? 'close' : 'rough'
      return isSupported || against < 2 ? 'close' : 'likely'
    case 'typo':
      if (isSupported) return formsDiffer && same + Number(isSameNumber) < 2 ? 'likely' : 'close'
      return against === 0 && letters >= LONG_NAME && !formsDiffer ? 'close' : 'likely'
    case 'initial':
    case 'part':
      if (isSameNumber || email === 'same' || (phone === 'same' && address === 'same')) return 'close'
      return isSupported ? 'likely' : 'rough'
    case 'overlap':
    case 'different':
      if (isSameNumber) return against === 0 || email === 'same' ? 'close' : 'likely'
      if (email === 'same' && (ownEmail || same > 1) && against < same) return 'close'
      if (email === 'same' && phone === 'same') return 'close'
      if (email === 'same' || same > 1) return 'likely'
      return phone === 'same' || (relation === 'overlap' && isSupported) ? 'rough' : null
    case 'sibling':
      if (isSameNumber || (email === 'same' && phone === 'same')) return 'likely'
      return isSupported ? 'rough' : null
  }
}

/** A name this long is hardly ever a letter from another. */
const LONG_NAME = 10

/** Two numbers are two legal persons, unless one was mistyped. */
function underOtherNumbers({ names, email, phone }: Evidence, same: number): DuplicateLevel | null {
  const isAlike = names.relation === 'same' || names.relation === 'typo'
  if (isAlike && (email === 'same' || phone === 'same')) return 'likely'
  return isAlike || same > 1 ? 'rough' : null
}

const NAME_REASONS: Partial<Record<ComparedNames['relation'], LikeReason>> = {
  same: 'sameName',
  typo: 'similarName',
  initial: 'initial',
  part: 'partOfName',
}

function likeReasons({ names, email, mailbox, phone, address, tax, registration }: Evidence): LikeReason[] {
  const reasons: ReadonlyArray<LikeReason | false | undefined> = [
    NAME_REASONS[names.relation],
    tax === 'same' && 'taxNumber',
    registration === 'same' && 'registrationNumber',
    email === 'same' ? 'email' : mailbox && 'sharedMailbox',
    phone === 'same' && 'phone',
    address === 'same' && 'address',
  ]
  return reasons.filter((reason) => typeof reason === 'string')
}

function unlikeReasons({ names, email, phone, address, tax, registration }: Evidence): UnlikeReason[] {
  const reasons: ReadonlyArray<UnlikeReason | false> = [
    names.formsDiffer && 'legalForm',
    tax === 'different' && 'taxNumber',
    registration === 'different' && 'registrationNumber',
    email === 'different' && 'email',
    phone === 'different' && 'phone',
    address === 'different' && 'address',
  ]
  return reasons.filter((reason) => typeof reason === 'string')
}
