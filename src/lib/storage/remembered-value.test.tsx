import { afterEach, expect, it, vi } from 'vitest'
import { rememberedValue } from './remembered-value.ts'
import { forgetStored } from './stored-changes.ts'

const read = vi.fn<() => string[]>(() => ['stored'])

afterEach(() => read.mockClear())

it('reads once, and again when another tab has changed it', () => {
  const remembered = rememberedValue('key', read)
  expect(remembered.get()).toBe(remembered.get())
  expect(read).toHaveBeenCalledTimes(1)
  window.dispatchEvent(new StorageEvent('storage', { key: 'key' }))
  expect(remembered.get()).toEqual(['stored'])
  expect(read).toHaveBeenCalledTimes(2)
})

it('what was set lasts until somebody else changes or clears it', () => {
  const remembered = rememberedValue('key', read)
  remembered.set(['set'])
  expect(remembered.get()).toEqual(['set'])
  expect(read).not.toHaveBeenCalled()
  forgetStored()
  expect(remembered.get()).toEqual(['stored'])
})

it('tells who listens, for as long as they do', () => {
  const remembered = rememberedValue('key', read)
  const heard = vi.fn<() => void>()
  const end = remembered.subscribe(heard)
  remembered.set([])
  remembered.tell()
  forgetStored()
  expect(heard).toHaveBeenCalledTimes(3)
  end()
  remembered.set([])
  expect(heard).toHaveBeenCalledTimes(3)
})
