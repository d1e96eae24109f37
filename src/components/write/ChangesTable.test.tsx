import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ChangesTable } from './ChangesTable.tsx'

/** What is drawn, without the names for screen readers. */
function drawn(cell: HTMLElement): string {
  const copy = cell.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const name of copy.querySelectorAll('.visually-hidden')) name.remove()
  return copy.textContent
}

test.each([
  ['Harbour\u200b', 'Harbour', 'Harbour[U+200B]', 'Harbour'],
  ['Harbour', 'Harbour ', 'Harbour', 'Harbour␣'],
  ['\u202a+44\u202c', '+44', '[U+202A]+44[U+202C]', '+44'],
  ['12\u00a0High  St', '12 High St', '12[U+00A0]High␣␣St', '12 High St'],
  ['Cafe\u0301', 'Café', 'Cafe[U+0301]', 'Café'],
  ['Line 1\nLine 2', 'Line 1', 'Line 1\nLine 2', 'Line 1'],
  ['', 'Leeds', '–', 'Leeds'],
])('%j → %j is drawn as %s → %s', (before, after, drawnBefore, drawnAfter) => {
  render(<ChangesTable changes={[{ path: 'city', label: 'City', before, after, kind: 'changed' }]} />)
  const cells = within(screen.getByRole('table', { name: 'Changed fields' })).getAllByRole('cell')
  expect(cells.map(drawn)).toEqual([drawnBefore, drawnAfter])
})

test('a mark has a name for the pointer and for screen readers', () => {
  render(
    <ChangesTable
      changes={[{ path: 'city', label: 'City', before: 'Leeds\u200b', after: 'Leeds', kind: 'changed' }]}
    />,
  )
  const mark = screen.getByTitle('zero-width space U+200B')
  expect(mark.tagName).toBe('MARK')
  expect(screen.getByRole('cell', { name: /Leeds\s*zero-width space U\+200B/ })).toBeDefined()
})
