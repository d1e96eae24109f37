import { useEffect, useEffectEvent, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { FieldValues } from 'react-hook-form'
import type { Customer } from '../../api/customers.ts'
import { asJsonObject } from '../../lib/json.ts'
import { createValidator } from '../../model/check/validate-values.ts'
import type { FormValues } from '../../model/form-value.ts'
import { sameFormValue } from '../../model/values/same-form-value.ts'
import { createFormSession } from './form-session-store.ts'
import type { FormStart, FormTarget } from './form-parts.ts'

/** How long typing has to pause before the changes are counted again. */
const COUNT_PAUSE_MS = 300

/** A form's values, which react-hook-form keeps, and the session that follows them. */
export function useFormSession(
  target: FormTarget,
  start: FormStart,
  latest: Customer | null,
  onEdited: (values: FormValues, opened: Customer | null) => void,
) {
  const [session] = useState(() => {
    const { model, opened } = start
    const original = opened === null ? null : asJsonObject(opened)
    const validate = createValidator(model, { platformName: target.platformName, original })
    return createFormSession({ model, validate }, start, latest)
  })
  // Named, or the library would work out a path type for every depth of JSON.
  const defaults: FieldValues = start.values
  const form = useForm({ defaultValues: defaults })

  function edited(values: FormValues) {
    session.dispatch({ type: 'edited', values })
    onEdited(values, session.state.base.opened)
  }

  const onValues = useEffectEvent(edited)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        onValues(values)
        clearTimeout(timer)
        timer = setTimeout(() => session.dispatch({ type: 'paused', values }), COUNT_PAUSE_MS)
      },
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [form, session])
  useEffect(() => void session.dispatch({ type: 'recordMoved', record: latest }), [session, latest])

  const values = (): FormValues => form.getValues()
  return {
    form,
    session,
    values,
    isDirty: () => session.state.phase.name !== 'sent' && !sameFormValue(session.state.base.values, values()),
    /** Puts other values into the form, as if they had been typed. */
    fill: (next: FormValues) => {
      form.reset(next, { keepDefaultValues: true })
      edited(next)
    },
  }
}

export type FormHandle = ReturnType<typeof useFormSession>
