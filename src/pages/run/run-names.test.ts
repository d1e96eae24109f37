import { expect, it } from 'vitest'
import { retryName, undoName } from './run-names.ts'

it('what is taken back twice is done again, and the name never piles up', () => {
  const names = ['phones.csv']
  for (let times = 0; times < 4; times += 1) names.push(undoName(names.at(-1) ?? ''))
  expect(names).toEqual([
    'phones.csv',
    'Undo: phones.csv',
    'Redo: phones.csv',
    'Undo: phones.csv',
    'Redo: phones.csv',
  ])
})

it('a retry of a retry is one, and taking it back takes back what it was for', () => {
  expect(retryName('phones.csv')).toBe('Retry: phones.csv')
  expect(retryName('Retry: phones.csv')).toBe('Retry: phones.csv')
  expect(retryName('Undo: phones.csv')).toBe('Retry: Undo: phones.csv')
  expect(undoName('Retry: phones.csv')).toBe('Undo: phones.csv')
  expect(undoName('Retry: Undo: phones.csv')).toBe('Redo: phones.csv')
})
