import { createContext, use } from 'react'
import type { ComponentType } from 'react'
import type { FieldProps } from './use-field.tsx'

/**
 * Renders a field of any kind. Groups and lists render fields in turn; they get the component from the context instead
 * of importing it, so that the files do not import each other in a ring and the form stays one chunk.
 */
export const FieldComponentContext = createContext<ComponentType<FieldProps> | null>(null)

export function useFieldComponent(): ComponentType<FieldProps> {
  const component = use(FieldComponentContext)
  if (component === null) throw new Error('a field was rendered outside a form')
  return component
}
