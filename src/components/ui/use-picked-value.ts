import { useState } from 'react'

/**
 * What a control shows: the value of its parent, or what was just picked while the parent has yet to follow. A parent
 * that keeps its value in the address follows a moment later; without this the control would jump back in between.
 */
export function usePickedValue<T>(value: T): [shown: T, pick: (picked: T) => void] {
  const [held, setHeld] = useState({ over: value, shown: value })
  const isCurrent = held.over === value
  if (!isCurrent) setHeld({ over: value, shown: value })
  return [isCurrent ? held.shown : value, (picked) => setHeld({ over: value, shown: picked })]
}
