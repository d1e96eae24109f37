import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useCalmPage } from './use-calm-page.ts'

type Data = { results: readonly string[] } | undefined

interface Props {
  listKey: string
  data: Data
  isPlaceholderData?: boolean
  isFetching?: boolean
  isOutdated?: boolean
}

function start(props: Props) {
  return renderHook(
    ({ listKey, data, isPlaceholderData = false, isFetching = false, isOutdated = false }: Props) =>
      useCalmPage({
        listKey,
        search: listKey,
        query: { data, isPlaceholderData, isFetching },
        isOutdated: () => isOutdated,
      }),
    { initialProps: props },
  )
}

const page = (...results: string[]) => ({ results })
const [first, second] = [page('a', 'b'), page('b', 'a')]

it('keeps the page on the screen until the newer one is asked for', () => {
  const { result, rerender } = start({ listKey: '1', data: first })
  expect(result.current).toMatchObject({ data: first, changed: 0, shownSearch: '1', isBusy: false })
  rerender({ listKey: '1', data: second })
  expect(result.current).toMatchObject({ data: first, changed: 2 })
  act(() => result.current.showChanges())
  expect(result.current).toMatchObject({ data: second, changed: 0 })
})

it('shows another page when it is there, and the one before until then', () => {
  const { result, rerender } = start({ listKey: '1', data: first })
  rerender({ listKey: '2', data: first, isPlaceholderData: true })
  expect(result.current).toMatchObject({ data: first, shownSearch: '1', isBusy: true })
  rerender({ listKey: '2', data: second })
  expect(result.current).toMatchObject({ data: second, changed: 0, shownSearch: '2', isBusy: false })
})

it('shows the first reading of a page that was out of date when it came up', () => {
  const { result, rerender } = start({ listKey: '1', data: first, isOutdated: true, isFetching: true })
  expect(result.current).toMatchObject({ data: first, isBusy: true })
  rerender({ listKey: '1', data: second })
  expect(result.current).toMatchObject({ data: second, changed: 0, isBusy: false })
  rerender({ listKey: '1', data: first })
  expect(result.current).toMatchObject({ data: second, changed: 2 })
})

it('shows rows where there were none', () => {
  const { result, rerender } = start({ listKey: '1', data: undefined, isFetching: true })
  rerender({ listKey: '1', data: page() })
  rerender({ listKey: '1', data: first })
  expect(result.current).toMatchObject({ data: first, changed: 0 })
})
