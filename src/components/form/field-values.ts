import { useSyncExternalStore } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { FormValue } from '../../model/form-value.ts'

/** The values of a form, which react-hook-form keeps, by path. */
export interface FieldValues {
  at: (path: string) => FormValue
  set: (path: string, value: FormValue) => void
  subscribe: (onChange: () => void) => () => void
}

/**
 * One subscription for all fields of a form. The library's own hook for a field costs thirty hooks for each: it also follows
 * errors, what was touched and what was changed, which the form's session knows.
 */
export function createFieldValues({
  getValues,
  setValue,
  subscribe,
}: Pick<UseFormReturn, 'getValues' | 'setValue' | 'subscribe'>): FieldValues {
  const listeners = new Set<() => void>()
  let stop: (() => void) | undefined
  return {
    // Its values are JSON; the library types a path into them as anything.
    at: (path): FormValue => getValues(path),
    set: (path, value) => setValue(path, value),
    subscribe(listener) {
      stop ??= subscribe({
        formState: { values: true },
        callback: () => {
          for (const each of listeners) each()
        },
      })
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
  }
}

/** The value at a path. */
export function useFieldValue(values: FieldValues, path: string): FormValue {
  const at = () => values.at(path)
  return useSyncExternalStore(values.subscribe, at, at)
}
