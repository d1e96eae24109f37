import { createContext, use } from 'react'
import type { Control, UseFormReturn } from 'react-hook-form'
import type { IssueStore } from './issue-store.ts'

/** Something the platform or the books say about one field. */
export interface FieldRemark {
  kind: 'platform-error' | 'platform-warning' | 'changed-in-books'
  text: string
}

/** What the fields of one form share. Stable for the form's life, so that no keystroke draws more than its field. */
export interface FormScope {
  control: Control
  setValue: UseFormReturn['setValue']
  getValues: UseFormReturn['getValues']
  issues: IssueStore
  platformName: string
  isUpdate: boolean
  /** Remarks by form path. */
  remarks: ReadonlyMap<string, readonly FieldRemark[]>
}

export const FormScopeContext = createContext<FormScope | null>(null)

export function useFormScope(): FormScope {
  const scope = use(FormScopeContext)
  if (scope === null) throw new Error('a field was drawn outside a form')
  return scope
}
