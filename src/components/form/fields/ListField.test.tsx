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
