import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { FieldValues } from 'react-hook-form'
import type { FieldIssues } from '../field-issues.ts'
import { createFieldValues } from '../field-values.ts'
import { FieldComponentContext } from '../field-component.ts'
import { FieldView } from './FieldView.tsx'
import { FormScopeContext } from '../form-context.ts'

const noIssues: FieldIssues = {
  warningsAt: () => '',
  errorAt: () => undefined,
  problemsWithin: () => 0,
  leave: () => undefined,
  subscribe: () => () => undefined,
}

interface FormUnderTestProps {
  values: FieldValues
  /** Gets a function that reads the form's values. */
  onReady: (read: () => FieldValues) => void
  issues?: FieldIssues
  children: ReactNode
}

/** Fields in a form of their own, with the contexts they have in the application. */
export function FormUnderTest({ values, onReady, issues = noIssues, children }: FormUnderTestProps) {
  const form = useForm({ defaultValues: values })
  const [fieldValues] = useState(() => createFieldValues(form))
  onReady(() => form.getValues())
  return (
    <FormScopeContext
      value={{
        control: form.control,
        values: fieldValues,
        issues,
        platformName: 'Xero',
        isUpdate: false,
        messages: new Map(),
      }}
    >
      <FieldComponentContext value={FieldView}>{children}</FieldComponentContext>
    </FormScopeContext>
  )
}
