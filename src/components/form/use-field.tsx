import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { trimUnseen } from '../../lib/format/unseen-text.ts'
import { softProblem } from '../../model/check/soft-check.ts'
import { textOf } from '../../model/form-value.ts'
import type { FormValue } from '../../model/form-value.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { widgetFor } from '../../model/parse/widget.ts'
import { isComposed } from '../ui/composed-keys.ts'
import { describedBy } from './FieldFrame.tsx'
import { FieldHints } from './FieldHints.tsx'
import { useFormScope } from './form-context.ts'
import { useFieldError } from './field-issues.ts'
import { useFieldValue } from './field-values.ts'
import { noAutofill } from './no-autofill.ts'
import { UnseenNote } from './UnseenNote.tsx'

export interface FieldProps {
  node: ModelNode
  /** Form path: `addresses.0.line1`. */
  path: string
}

/** What a field's control needs, and what stands around it. */
export type FieldParts = Pick<ReturnType<typeof useField>, 'input' | 'frame'>

/** What happened since the focus came to the field. */
interface Visit {
  readonly entered: string | null
  readonly typed: string | null
}
const NO_VISIT: Visit = { entered: null, typed: null }

/** Binds a text-like field to its control: label, required mark, value, hints and error. */
export function useField({ node, path }: FieldProps) {
  const { values, issues, platformName } = useFormScope()
  const value = useFieldValue(values, path)
  const error = useFieldError(issues, path)
  const id = useId()
  const text = textOf(value)
  // What a format usually looks like is said once the field was left, and no longer while it is edited.
  const [left, setLeft] = useState<string | null>(null)
  const [visit, setVisit] = useState<Visit>(NO_VISIT)
  const widget = widgetFor(node)
  const hasLines = widget === 'textarea'
  // The ends of what was typed go when the field is left; what is stored and untouched stays as it is.
  const isTyped = visit.typed === text && visit.entered !== text
  const isOffered = node.options?.some((option) => option.value === text) === true
  const settled = isTyped && !hasLines && !isOffered && widget !== 'json' ? trimUnseen(text) : text
  const hint = left === text ? softProblem(node, text, platformName) : null

  function set(next: FormValue): void {
    setVisit({ entered: visit.entered, typed: textOf(next) })
    values.set(path, next)
  }

  function settle(): void {
    if (settled !== text) values.set(path, settled)
  }

  return {
    value,
    text,
    set,
    input: {
      id,
      ...noAutofill(id),
      ...describedBy(id, error),
      'aria-required': node.required,
      onBlur: () => {
        settle()
        setVisit(NO_VISIT)
        issues.leave(path)
        setLeft(settled)
      },
      onFocus: () => setVisit({ entered: text, typed: null }),
      // These keys open the review while the field has the focus.
      onKeyDownCapture: (event: KeyboardEvent) => {
        const opensReview =
          event.key === 'Enter' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's')
        if (opensReview && !isComposed(event.nativeEvent)) settle()
      },
    },
    frame: {
      id,
      label: node.label,
      isRequired: node.required,
      error,
      hints: (
        <FieldHints node={node} path={path} text={text} hint={hint}>
          {typeof value === 'string' && widget !== 'json' && (
            <UnseenNote label={node.label} path={path} text={settled} hasLines={hasLines} onRemove={set} />
          )}
        </FieldHints>
      ),
    },
  }
}
