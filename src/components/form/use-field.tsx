import { useId, useState } from 'react'
import { useController } from 'react-hook-form'
import { softProblem } from '../../model/check/soft-check.ts'
import { textOf } from '../../model/form-value.ts'
import type { FormValue } from '../../model/form-value.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { FieldHints } from './FieldHints.tsx'
import { useFormScope } from './form-context.ts'
import { useFieldError } from './field-issues.ts'
import { noAutofill } from './no-autofill.ts'

export interface FieldProps {
  node: ModelNode
  /** Form path: `addresses.0.line1`. */
  path: string
}

type InputPart = 'label' | 'input' | 'error' | 'description'
export const INPUT_ORDER: InputPart[] = ['label', 'input', 'error', 'description']

/** Props of every Mantine input. */
export type FieldInput = ReturnType<typeof useField>['input']

/** Binds a text-like field to a Mantine input: label, required mark, value, hints and error. */
export function useField({ node, path }: FieldProps) {
  const { control, issues, platformName } = useFormScope()
  const { field } = useController({ control, name: path })
  const error = useFieldError(issues, path)
  const id = useId()
  const value: FormValue = field.value
  const text = textOf(value)
  // What a format usually looks like is said once the field was left, and no longer while it is edited.
  const [left, setLeft] = useState<string | null>(null)
  const hint = left === text ? softProblem(node, text, platformName) : null
  return {
    value,
    text,
    set: (next: FormValue) => field.onChange(next),
    input: {
      ...noAutofill(id),
      ref: field.ref,
      onBlur: () => {
        field.onBlur()
        issues.leave(path)
        setLeft(text)
      },
      label: node.label,
      withAsterisk: node.required,
      'aria-required': node.required,
      description: <FieldHints node={node} path={path} text={text} hint={hint} />,
      error,
      inputWrapperOrder: INPUT_ORDER,
    },
  }
}
