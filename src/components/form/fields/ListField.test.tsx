import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { FieldValues } from 'react-hook-form'
import { expect, test } from 'vitest'
import { modelWith } from '../../../model/parse-sample.fixture.ts'
import { FormUnderTest } from './form-under-test.fixture.tsx'
import { ListField } from './ListField.tsx'

const model = modelWith({
  addresses: { type: 'Array', displayName: 'Addresses', properties: { line1: { type: 'String' } } },
})
const [addresses] = model.children

function renderList(lines: readonly string[]) {
  if (addresses === undefined) throw new Error('no list')
  const form: { read?: () => FieldValues } = {}
  const values = { addresses: lines.map((line1, place) => ({ line1, $origin: place })) }
  render(
    <FormUnderTest values={values} onReady={(read) => (form.read = read)}>
      <ListField node={addresses} path="addresses" />
    </FormUnderTest>,
  )
  return { user: userEvent.setup(), items: () => form.read?.()['addresses'] }
}

test('an item is added at the end, blank and new', async () => {
  const { user, items } = renderList(['One'])
  await user.click(screen.getByRole('button', { name: '+ Add address' }))
  expect(screen.getByRole('region', { name: 'Address 2' })).toBeDefined()
  expect(items()).toEqual([{ line1: 'One', $origin: 0 }, { line1: '' }])
})

test('a removed item comes back to its place, with its place in the record', async () => {
  const { user, items } = renderList(['One', 'Two', 'Three'])
  await user.click(screen.getByRole('button', { name: 'Remove Address 2' }))
  expect(items()).toEqual([
    { line1: 'One', $origin: 0 },
    { line1: 'Three', $origin: 2 },
  ])
  expect(screen.getByText('Address 2 removed.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(items()).toEqual([
    { line1: 'One', $origin: 0 },
    { line1: 'Two', $origin: 1 },
    { line1: 'Three', $origin: 2 },
  ])
  expect(screen.queryByText('Address 2 removed.')).toBeNull()
})

test('two removals are undone one by one', async () => {
  const { user, items } = renderList(['One', 'Two'])
  await user.click(screen.getByRole('button', { name: 'Remove Address 1' }))
  await user.click(screen.getByRole('button', { name: 'Remove Address 1' }))
  expect(items()).toEqual([])
  const [first] = screen.getAllByRole('button', { name: 'Undo' })
  if (first === undefined) throw new Error('nothing to undo')
  await user.click(first)
  expect(items()).toEqual([{ line1: 'One', $origin: 0 }])
})

test('a duplicate stands after its original and comes from no record', async () => {
  const { user, items } = renderList(['One', 'Two'])
  await user.click(screen.getByRole('button', { name: 'Duplicate Address 1' }))
  expect(items()).toEqual([{ line1: 'One', $origin: 0 }, { line1: 'One' }, { line1: 'Two', $origin: 1 }])
})

test('items move up and down, and the ends move no further', async () => {
  const { user, items } = renderList(['One', 'Two'])
  const first = within(screen.getByRole('region', { name: 'Address 1' }))
  expect(first.queryByRole('button', { name: /up$/ })).toBeNull()
  await user.click(first.getByRole('button', { name: 'Move Address 1 down' }))
  expect(items()).toEqual([
    { line1: 'Two', $origin: 1 },
    { line1: 'One', $origin: 0 },
  ])
})

/** What the fields in sight hold. */
const shown = () => screen.queryAllByRole('textbox').map((field) => field.getAttribute('value'))

test('one item is open at a time, the others are a line each', async () => {
  const { user } = renderList(['One', 'Two'])
  expect(shown()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Address 1 One' }))
  expect(shown()).toEqual(['One'])
  await user.click(screen.getByRole('button', { name: 'Address 2 Two' }))
  expect(shown()).toEqual(['Two'])
  // It stays open when it moves, and when one before it goes.
  await user.click(screen.getByRole('button', { name: 'Move Address 2 up' }))
  expect(shown()).toEqual(['Two'])
  await user.click(screen.getByRole('button', { name: 'Move Address 1 down' }))
  await user.click(screen.getByRole('button', { name: 'Remove Address 1' }))
  expect(shown()).toEqual(['Two'])
  await user.click(screen.getByRole('button', { name: 'Address 1 Two' }))
  expect(shown()).toEqual([])
})

test('an item with nothing in it is open from the start', () => {
  renderList(['One', ''])
  expect(screen.getByRole('button', { name: /^Address 1/ }).getAttribute('aria-expanded')).toBe('false')
  expect(screen.getByRole('button', { name: /^Address 2/ }).getAttribute('aria-expanded')).toBe('true')
})
