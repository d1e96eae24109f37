import { expect, it } from 'vitest'
import { importMessage } from './messages.ts'

it.each([
  [{ is: 'read', views: [], added: 1, known: 0, partial: 0 }, 'Added 1 view.'],
  [
    { is: 'read', views: [], added: 3, known: 2, partial: 1 },
    'Added 3 views. You already had 2. 1 view had parts this version doesn’t know; they were left out.',
  ],
  [{ is: 'too-many' }, 'With this file you’d have more than 200 views. Nothing was added.'],
  [
    { is: 'no-views' },
    'This file doesn’t hold views of Customer Desk, or views this version can’t read. Nothing was added.',
  ],
] as const)('says what became of a file (%#)', (read, message) => {
  expect(importMessage(read.is === 'read' ? { ...read, views: [] } : read, 200, 'co')).toBe(message)
})

it('says how many of the new views aren’t shown here', () => {
  const view = { id: '', name: '', query: '', isDefault: false }
  const [ours, theirs] = [
    { ...view, companyId: 'co' },
    { ...view, companyId: 'other' },
  ]
  const read = (added: number) => ({
    is: 'read' as const,
    views: [theirs, view, ours, theirs, theirs],
    added,
    known: 0,
    partial: 0,
  })
  expect(importMessage(read(1), 200, 'co')).toBe(
    'Added 1 view. 1 view is for another company and shows up there.',
  )
  expect(importMessage(read(4), 200, 'co')).toBe(
    'Added 4 views. 2 views are for other companies and show up there.',
  )
})
