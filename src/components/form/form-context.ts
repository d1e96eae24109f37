import { createContext, use } from 'react'
import type { Control } from 'react-hook-form'
import type { FieldIssues } from './field-issues.ts'
import type { FieldValues } from './field-values.ts'

/** A message about one field: from the platform, about what it returns, or about a change made there or sent from here. */
export interface FieldMessage {
  kind: 'platform-error' | 'platform-warning' | 'moved' | 'sent' | 'not-returned'
  text: string
}

/** What the fields of one form share. Stable for the form's life, so that a keystroke renders its field and no more. */
export interface FormScope {
  control: Control
  values: FieldValues
  issues: FieldIssues
  platformName: string
  isUpdate: boolean
  /** Messages by form path. */
  messages: ReadonlyMap<string, readonly FieldMessage[]>
}

export const FormScopeContext = createContext<FormScope | null>(null)

export function useFormScope(): FormScope {
  const scope = use(FormScopeContext)
  if (scope === null) throw new Error('a field was rendered outside a form')
  return scope
}
