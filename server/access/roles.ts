import type { Role } from './identity.ts'

export interface RolePolicy {
  /** Empty: everybody who gets in may write. */
  editors: readonly string[]
  /** Empty: everybody who gets in and is no editor may read. */
  viewers: readonly string[]
}

/** The role for a person's groups or roles; undefined means no access. */
export function roleFor(held: readonly string[], { editors, viewers }: RolePolicy): Role | undefined {
  const has = (wanted: readonly string[]): boolean => wanted.some((name) => held.includes(name))
  if (has(editors)) return 'editor'
  if (viewers.length > 0) return has(viewers) ? 'viewer' : undefined
  return editors.length === 0 ? 'editor' : 'viewer'
}

/** A claim or header that lists names: an array, or text with commas or spaces between them. */
export function listOf(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.filter((entry): entry is string => typeof entry === 'string')
  return typeof claim === 'string' ? claim.split(/[\s,]+/).filter((entry) => entry !== '') : []
}
