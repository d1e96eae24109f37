import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { announce } from '../ui/announce.ts'
import type { ShownRow } from './worker/worker-messages.ts'

interface Corrected {
  readonly row: number
  readonly column: number
  /** Its place among the fields that were to be corrected. */
  readonly place: number
}

const fieldsIn = (region: HTMLElement | null): HTMLInputElement[] => [
  ...(region?.querySelectorAll<HTMLInputElement>('input[aria-invalid]') ?? []),
]

/**
 * Where the focus goes once a row was planned again: it stays in a field that still needs correcting, whose problem is said, else
 * goes on to the next one, which comes to its place; without one, the table has it. What somebody has moved on to meanwhile stays.
 */
export function useFocusAfterCorrection(
  region: RefObject<HTMLElement | null>,
  rows: readonly ShownRow[],
): (row: number, column: number) => void {
  const corrected = useRef<Corrected>(undefined)

  useEffect(() => {
    const { current } = corrected
    corrected.current = undefined
    if (current === undefined) return
    const cell = rows
      .find(({ number }) => number === current.row)
      ?.cells.find(({ column }) => column === current.column)
    if (cell?.problem != null) announce(cell.problem)
    else if (document.activeElement === document.body) {
      const fields = fieldsIn(region.current)
      const next = fields[Math.min(current.place, fields.length - 1)] ?? region.current
      next?.focus()
    }
  }, [region, rows])

  return (row, column) => {
    const focused = document.activeElement
    const place = fieldsIn(region.current).findIndex(
      (field) => field === focused || field.form?.contains(focused) === true,
    )
    corrected.current = { row, column, place: Math.max(0, place) }
  }
}
