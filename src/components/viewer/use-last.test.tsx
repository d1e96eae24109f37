import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useLast } from './use-last.ts'

it('keeps the last value until there is another', () => {
  const { result, rerender } = renderHook(({ value }: { value: string | undefined }) => useLast(value), {
    initialProps: { value: undefined as string | undefined },
  })
  const seen = ['one', undefined, 'two', undefined].map((value) => {
    rerender({ value })
    return result.current
  })
  expect(seen).toEqual(['one', 'one', 'two', 'two'])
})
