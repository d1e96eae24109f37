import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { FieldValues } from 'react-hook-form'
import { createIssueStore } from '../../components/form/issue-store.ts'
import { editChanges } from '../../model/values/changes.ts'
import type { Change } from '../../model/values/changes.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import type { FormValues } from '../../model/form-value.ts'
import { sameFormValue } from '../../model/values/same-form-value.ts'
import { createValidator } from '../../model/check/validate-values.ts'
import { asJson } from './form-parts.ts'
import type { FormStart, FormTarget } from './form-parts.ts'

/** How long typing has to pause before the changes are counted anew. */
const COUNT_PAUSE_MS = 300

/** The form's state: values, rules, and what differs from the record as it was opened. */
export function useCustomerForm(
  target: FormTarget,
  start: FormStart,
  onTyped: (values: FormValues, opened: FormStart['opened']) => void,
) {
  const { model } = start
  const [base, setBase] = useState(() => ({
    opened: start.opened,
    values: defaultValues(model, asJson(start.opened)),
  }))
  const [context] = useState(() => ({ platformName: target.platformName, original: asJson(base.opened) }))
  const [issues] = useState(() => createIssueStore(createValidator(model, context), start.values))
  // Named, or the library would work out a path type for every depth of JSON.
  const defaults: FieldValues = start.values
  const form = useForm({ defaultValues: defaults })
  const [changeCount, setChangeCount] = useState(() => editChanges(model, base.values, start.values).length)

  const onTypedNow = useRef(onTyped)
  useEffect(() => {
    onTypedNow.current = onTyped
  })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const typed: FormValues = values
        issues.update(typed)
        onTypedNow.current(typed, base.opened)
        clearTimeout(timer)
        timer = setTimeout(
          () => setChangeCount(editChanges(model, base.values, typed).length),
          COUNT_PAUSE_MS,
        )
      },
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [form, issues, model, base])

  const values = () => form.getValues()

  return {
    form,
    issues,
    base,
    changeCount,
    values,
    changes: (): readonly Change[] => editChanges(model, base.values, values()),
    isDirty: () => !sameFormValue(base.values, values()),
    /** Puts other values into the form, as if they had been typed. */
    fill: (next: FormValues) => {
      form.reset(next, { keepDefaultValues: true })
      issues.update(next)
      onTypedNow.current(next, base.opened)
      setChangeCount(editChanges(model, base.values, next).length)
    },
    /** Goes on from a newer version of the record, with these values in the form. */
    rebase: (opened: FormStart['opened'], next: FormValues) => {
      const baseValues = defaultValues(model, asJson(opened))
      setBase({ opened, values: baseValues })
      form.reset(next, { keepDefaultValues: true })
      issues.update(next)
      onTypedNow.current(next, opened)
      setChangeCount(editChanges(model, baseValues, next).length)
    },
  }
}

export type CustomerFormState = ReturnType<typeof useCustomerForm>
