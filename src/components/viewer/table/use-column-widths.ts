import { useState } from 'react'
import type { ElementSize } from '../use-element-size.ts'
import { columnLayouts, fitWidths } from './column-layout.ts'
import type { GridData } from './grid-data.ts'

const NARROWEST_PX = 40
const WIDEST_PX = 1600

export interface ColumnWidths {
  widths: readonly number[]
  /** For each column, the decimals that its numbers are aligned by. */
  tails: readonly string[]
  /** Gives a column a width; undefined, the one that fits what it holds. */
  resize: (column: number, width: number | undefined) => void
}

/** How wide columns are: as their cells need, until somebody chooses. */
export function useColumnWidths(
  data: GridData,
  frame: ElementSize | undefined,
  roomLeft: number,
): ColumnWidths {
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(new Map())
  const layouts = columnLayouts(data)
  const fitted = fitWidths(layouts, (frame?.width ?? 0) - roomLeft)
  return {
    widths: fitted.map((width, column) => chosen.get(column) ?? width),
    tails: layouts.map(({ tail }) => tail),
    resize: (column, width) => {
      const next = new Map(chosen)
      const whole = layouts[column]?.wholeWidth ?? NARROWEST_PX
      next.set(column, Math.round(Math.min(WIDEST_PX, Math.max(NARROWEST_PX, width ?? whole))))
      setChosen(next)
    },
  }
}
