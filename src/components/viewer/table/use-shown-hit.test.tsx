import { render } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import type { GridFind } from './use-grid-find.ts'
import { useShownHit } from './use-shown-hit.ts'

function Pane({ find }: { find: GridFind }) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const current = useShownHit({
    find,
    scroller,
    shownRows: '0-1',
    boxOf: ({ row, column }) => ({ top: row * 28, left: column * 100, width: 100 }),
    frame: { top: 28, left: 50 },
  })
  return (
    <div ref={setScroller} data-testid="pane">
      <p data-cell="0/0">Acme</p>
      {current?.row}
    </div>
  )
}

it('scrolls to a hit that is out of sight, once', () => {
  const hits = [{ row: 500, column: 3, start: 0, end: 4 }]
  const { getByTestId, rerender } = render(<Pane find={{ hits: [], place: -1 }} />)
  const pane = getByTestId('pane')
  rerender(<Pane find={{ hits, place: 0 }} />)
  expect([pane.scrollTop, pane.scrollLeft]).toEqual([500 * 28 - 28, 250])
  pane.scrollTop = 7
  rerender(<Pane find={{ hits: [...hits], place: 0 }} />)
  expect(pane.scrollTop).toBe(7)
  expect(pane.textContent).toContain('500')
})
