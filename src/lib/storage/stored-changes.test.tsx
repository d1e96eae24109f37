import { expect, it, vi } from 'vitest'
import { forgetStored, onStoredChange } from './stored-changes.ts'

const change = (key: string | null) => window.dispatchEvent(new StorageEvent('storage', { key }))

it('what is remembered is forgotten when another tab changes it, and when everything is cleared', () => {
  const [one, two] = [vi.fn<() => void>(), vi.fn<() => void>()]
  onStoredChange('one', one)
  onStoredChange('two', two)
  change('one')
  change('three')
  expect([one.mock.calls.length, two.mock.calls.length]).toEqual([1, 0])
  change(null)
  forgetStored()
  expect([one.mock.calls.length, two.mock.calls.length]).toEqual([3, 2])
})
