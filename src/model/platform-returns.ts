import { isBlank, own } from '../lib/json.ts'
import type { JsonObject } from '../lib/json.ts'

/**
 * `never`: accepted, and in no read. `by-default-not`: only with settings that few have. `primary-only`: of a list, its
 * first item alone.
 */
export type NotReturned = 'never' | 'by-default-not' | 'primary-only'

/** A connection, a change or anything else that names its platform. */
export interface Platform {
  readonly integrationKey?: string | null | undefined
  readonly platformName?: string | null | undefined
}

interface Line {
  readonly keys: readonly string[]
  readonly names: readonly string[]
  /** Members of a customer. */
  readonly members: readonly string[]
  readonly habit: NotReturned
  /** Page and heading in Codat's public docs. */
  readonly source: string
}

/** What platforms leave out of the customers they return. Without a line here, nothing is known and nothing is claimed. */
const lines: readonly Line[] = [
  {
    keys: ['akxx'],
    names: ['Oracle NetSuite', 'NetSuite'],
    members: ['taxNumber', 'registrationNumber'],
    habit: 'never',
    source: 'oracle-netsuite-integration-reference.md, Unavailable provider fields',
  },
  {
    keys: ['rwuv'],
    names: ['Zoho Books'],
    members: ['addresses', 'contacts'],
    habit: 'by-default-not',
    source: 'zoho-book-limits.md',
  },
  {
    keys: ['knfz'],
    names: ['Sage Intacct'],
    members: ['contacts'],
    habit: 'primary-only',
    source: 'sage-intacct-integration-reference.md, Customers',
  },
  {
    keys: ['tgff', 'qudb', 'pbbf', 'vxvy'],
    names: [
      'Sage Accounting',
      'Sage Business Cloud Accounting',
      'Exact (Netherlands)',
      'Exact (UK)',
      'FreshBooks',
    ],
    members: ['status'],
    habit: 'never',
    source: 'Create/update models of these integrations, which have no status',
  },
]

function isLineOf({ integrationKey, platformName }: Platform, { keys, names }: Line): boolean {
  // The key is certain; changes of this device know the name alone.
  if (integrationKey != null) return keys.includes(integrationKey)
  return platformName != null && names.includes(platformName.trim())
}

/** How a platform leaves a member of a customer out of its reads; null where nothing is known. */
export function notReturned(platform: Platform, member: string): NotReturned | null {
  return lines.find((line) => line.members.includes(member) && isLineOf(platform, line))?.habit ?? null
}

/** The same for a form path or a path in a record: `contacts.0.name`. */
export function notReturnedAt(platform: Platform, path: string): NotReturned | null {
  return notReturned(platform, path.split('.')[0] ?? '')
}

/**
 * Whether a record that was read is silent about a member, so that nothing follows from its being empty. A record that
 * has a value after all is believed.
 */
export function isLeftOut(platform: Platform, record: JsonObject, member: string): boolean {
  const habit = notReturned(platform, member)
  return (habit === 'never' || habit === 'by-default-not') && isBlank(own(record, member) ?? null)
}

interface Difference {
  readonly path: string
  readonly kind: string
}

/** Whether a difference between what was sent and the record that was read only shows what the platform leaves out. */
export function isOfReading(platform: Platform, record: JsonObject, { path, kind }: Difference): boolean {
  const member = path.split('.')[0] ?? ''
  if (isLeftOut(platform, record, member)) return true
  // Items beside the primary one; its own values are compared like any other.
  return (
    notReturned(platform, member) === 'primary-only' &&
    kind === 'dropped' &&
    path === member &&
    !isBlank(own(record, member) ?? null)
  )
}
