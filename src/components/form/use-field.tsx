import { useController } from 'react-hook-form'
import { textOf } from '../../model/form-value.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { FieldNotes } from './FieldNotes.tsx'
import { useFormScope } from './form-context.ts'
import { useFieldError } from './issue-store.ts'

export interface FieldProps {
  node: ModelNode
  /** Form path: `addresses.0.line1`. */
  path: string
}

/** Binds a text-like member to a Mantine input: label, required mark, value, notes and error. */
export function useField({ node, path }: FieldProps) {
  const { control, issues } = useFormScope()
  const { field } = useController({ control, name: path })
  const error = useFieldError(issues, path)
  const text = textOf(field.value)
  return {
    text,
    set: (value: string) => field.onChange(value),
    /** Props of every Mantine input. */
    input: {
      ref: field.ref,
      name: path,
      onBlur: () => {
        field.onBlur()
        issues.touch(path)
      },
      label: node.label,
      withAsterisk: node.required,
      'aria-required': node.required,
      description: <FieldNotes node={node} path={path} text={text} />,
      error,
      inputWrapperOrder: ['label', 'input', 'error', 'description'] as (
        'label' | 'input' | 'error' | 'description'
      )[],
    },
  }
}
