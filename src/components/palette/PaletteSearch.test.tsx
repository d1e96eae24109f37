import { fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { PaletteSearch } from './PaletteSearch.tsx'
import { usePaletteGroups } from './use-palette-groups.ts'

vi.mock(import('./use-palette-groups.ts'), () => ({ usePaletteGroups: vi.fn<typeof usePaletteGroups>() }))

const ran = vi.fn<(key: string) => void>()
const entry = (key: string) => ({ key, title: key, run: () => ran(key) })

function found(keys: readonly string[], state: { isSearching: boolean; pages?: readonly string[] }) {
  vi.mocked(usePaletteGroups).mockReturnValue({
    groups: [
      { title: 'Pages', entries: (state.pages ?? []).map(entry) },
      { title: 'Customers', isSearched: true, entries: keys.map(entry) },
    ],
    isSearching: state.isSearching,
    failures: [],
  })
}

beforeEach(() => {
  vi.resetAllMocks()
  Element.prototype.scrollIntoView = nothing
})

const nothing = () => undefined
const palette = () => <PaletteSearch takeTyped={() => ''} companyId="co" onClose={nothing} onSync={nothing} />

function open() {
  const { rerender } = render(palette())
  return {
    press: (key: string) => fireEvent.keyDown(screen.getByRole('combobox'), { key }),
    type: (text: string) => fireEvent.input(screen.getByRole('combobox'), { target: { value: text } }),
    update: () => rerender(palette()),
  }
}

it('Enter opens nothing that an earlier text has found, but what the text finds once that is there', () => {
  found(['of an earlier text'], { isSearching: true })
  const { press, update } = open()
  press('Enter')
  expect(ran).not.toHaveBeenCalled()
  found(['meant'], { isSearching: false })
  update()
  expect(ran).toHaveBeenCalledExactlyOnceWith('meant')
})

it('typing on takes the Enter back', () => {
  found(['of an earlier text'], { isSearching: true })
  const { press, type, update } = open()
  press('Enter')
  type('more')
  found(['meant'], { isSearching: false })
  update()
  expect(ran).not.toHaveBeenCalled()
})

it('what the keys were moved to is opened at once', () => {
  found(['one', 'two'], { isSearching: true })
  const { press } = open()
  press('ArrowDown')
  press('Enter')
  expect(ran).toHaveBeenCalledExactlyOnceWith('two')
})

it('what needs no search is opened at once', () => {
  found(['one'], { isSearching: true, pages: ['page'] })
  open().press('Enter')
  expect(ran).toHaveBeenCalledExactlyOnceWith('page')
})
