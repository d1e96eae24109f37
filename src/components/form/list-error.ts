import { get } from 'react-hook-form'
import type { FieldErrors } from 'react-hook-form'

/** The error of a list itself; those of its items stand at their fields. */
export function listError(errors: FieldErrors, path: string): string | undefined {
  const message: unknown = get(errors, `${path}.root.message`)
  return typeof message === 'string' ? message : undefined
}
