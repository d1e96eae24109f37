import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { FindBox } from './FindBox.tsx'

const props = { query: 'a', current: 0, count: 3, onQuery: () => undefined, onStep: () => undefined }

it.each([
  ['nothing is looked for', { query: '', current: -1, count: 0 }, ''],
  ['nothing is found', { current: -1, count: 0 }, 'No matches'],
  ['nothing is found yet', { current: -1, count: 0, isPartial: true }, 'Searching…'],
  ['the second of three is shown', { current: 1 }, '2 of 3'],
  [
    'nothing is found in a part of the file',
    { current: -1, count: 0, scope: 'in this sheet' },
    'No matches in this sheet',
  ],
  ['a part of the file is looked at', { current: 1, scope: 'in this sheet' }, '2 of 3 in this sheet'],
  ['there may be more than counted', { count: 2000, isPartial: true }, '1 of 2000+'],
])('says so when %s', (_, state, text) => {
  render(<FindBox {...props} {...state} />)
  expect(screen.getByRole('status').textContent).toBe(text)
})

it('Enter goes on, Shift and Enter back, and so do the buttons', async () => {
  const onStep = vi.fn<(step: 1 | -1) => void>()
  render(<FindBox {...props} onStep={onStep} />)
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find in this file' }), '{Enter}')
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  await userEvent.click(screen.getByRole('button', { name: 'Next match' }))
  await userEvent.click(screen.getByRole('button', { name: 'Previous match' }))
  expect(onStep.mock.calls).toEqual([[1], [-1], [1], [-1]])
})

it('one hit needs no buttons', () => {
  render(<FindBox {...props} count={1} />)
  expect(screen.queryByRole('button')).toBe(null)
})

it('looks for nothing while an input method composes', () => {
  const onQuery = vi.fn<(query: string) => void>()
  render(<FindBox {...props} onQuery={onQuery} />)
  const box = screen.getByRole('searchbox')
  fireEvent.compositionStart(box)
  fireEvent.change(box, { target: { value: 'と' } })
  expect(box).toHaveProperty('value', 'と')
  expect(onQuery).not.toHaveBeenCalled()
  fireEvent.compositionEnd(box)
  expect(onQuery.mock.calls).toEqual([['と']])
})

it('Esc empties the box before it reaches the panel around it', async () => {
  const onEscape = vi.fn<() => void>()
  function Panel() {
    const [query, setQuery] = useState('words')
    return (
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
      <div onKeyDown={(event) => event.key === 'Escape' && onEscape()}>
        <FindBox {...props} query={query} onQuery={setQuery} />
      </div>
    )
  }
  render(<Panel />)
  const box = screen.getByRole('searchbox')
  await userEvent.type(box, '{Escape}')
  expect(box).toHaveProperty('value', '')
  expect(onEscape).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  expect(onEscape).toHaveBeenCalledOnce()
})
