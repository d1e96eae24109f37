import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useLast } from './use-last.ts'

it('keeps the last value until there is another', () => {
  const initialProps: { value: string | undefined } = { value: undefined }
  const { result, rerender } = renderHook(({ value }) => useLast(value), { initialProps })
  const seen = ['one', undefined, 'two', undefined].map((value) => {
    rerender({ value })
    return result.current
  })
  expect(seen).toEqual(['one', 'one', 'two', 'two'])
})
