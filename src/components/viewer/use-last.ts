import { useState } from 'react'

/** The last value there was: a control keeps its focus while what it changes is read. */
export function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value)
  if (value !== undefined && value !== last) setLast(value)
  return value ?? last
}
