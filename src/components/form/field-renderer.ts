import { createContext, use } from 'react'
import type { ComponentType } from 'react'
import type { FieldProps } from './use-field.tsx'

/**
 * Draws a field of any kind. Groups and lists draw fields in turn; they are handed the component instead of importing
 * it, so that the files do not import each other in a ring and the form stays one chunk.
 */
export const FieldRendererContext = createContext<ComponentType<FieldProps> | null>(null)

export function useFieldRenderer(): ComponentType<FieldProps> {
  const renderer = use(FieldRendererContext)
  if (renderer === null) throw new Error('a field was drawn outside a form')
  return renderer
}
