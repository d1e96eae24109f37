import { useState } from 'react'

const sorted = (numbers: ReadonlySet<number>): number[] => [...numbers].toSorted((a, b) => a - b)

/** Which pages turned out not to be readable, and whether any is on the screen yet. */
export function usePagesState() {
  const [isDrawn, setDrawn] = useState(false)
  const [broken, setBroken] = useState<ReadonlySet<number>>(new Set())

  function handleDrawn(number: number, isBroken: boolean): void {
    setDrawn(true)
    setBroken((old) => {
      if (old.has(number) === isBroken) return old
      const next = new Set(old)
      if (isBroken) next.add(number)
      else next.delete(number)
      return next
    })
  }

  return { isDrawn, broken: sorted(broken), handleDrawn }
}
