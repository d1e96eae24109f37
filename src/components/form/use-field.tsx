import { useController } from 'react-hook-form'
import { textOf } from '../../model/form-value.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { FieldHints } from './FieldHints.tsx'
import { useFormScope } from './form-context.ts'
import { useFieldError } from './field-issues.ts'

export interface FieldProps {
  node: ModelNode
  /** Form path: `addresses.0.line1`. */
  path: string
}

type InputPart = 'label' | 'input' | 'error' | 'description'
export const INPUT_ORDER: InputPart[] = ['label', 'input', 'error', 'description']

/** Binds a text-like field to a Mantine input: label, required mark, value, hints and error. */
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
        issues.leave(path)
      },
      label: node.label,
      withAsterisk: node.required,
      'aria-required': node.required,
      description: <FieldHints node={node} path={path} text={text} />,
      error,
      inputWrapperOrder: INPUT_ORDER,
    },
  }
}
