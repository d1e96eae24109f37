import { fireEvent } from '@testing-library/react'
import { expect, it } from 'vitest'
import { collectTyped } from './typed-ahead.ts'

/** Presses the keys one after the other, and says which of them reached the page. */
function press(...keys: (string | KeyboardEventInit)[]): string[] {
  const reached: string[] = []
  const listen = ({ key }: KeyboardEvent) => void reached.push(key)
  document.addEventListener('keydown', listen)
  for (const key of keys) fireEvent.keyDown(document.body, typeof key === 'string' ? { key } : key)
  document.removeEventListener('keydown', listen)
  return reached
}

it('keeps text from the page until it is taken', () => {
  const take = collectTyped()
  expect(press('a', 'x', 'Backspace', ' ', 'b', 'Enter')).toEqual([])
  expect(take()).toBe('a b')
  expect(press('x')).toEqual(['x'])
  expect(take()).toBe('a b')
})

it('leaves other keys alone', () => {
  const take = collectTyped()
  const others = [
    'Tab',
    { key: 'k', ctrlKey: true },
    { key: 'c', metaKey: true },
    { key: 'n', isComposing: true },
  ]
  expect(press(...others)).toEqual(['Tab', 'k', 'c', 'n'])
  expect(take()).toBe('')
})

it('ends with Escape', () => {
  const take = collectTyped()
  expect(press('a', 'Escape', 'x')).toEqual(['x'])
  expect(take()).toBe('a')
})
