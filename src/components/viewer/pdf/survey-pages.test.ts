import { expect, it, vi } from 'vitest'
import { surveyPage, surveyPages } from './survey-pages.ts'

const page = (width: number, annotations: unknown[] = []) => ({
  getViewport: () => ({ width, height: 100 }),
  getAnnotations: async () => annotations,
})
const comment = (id: string) => ({
  id,
  annotationType: 1,
  subtype: 'Text',
  rect: [0, 0, 1, 1],
  contentsObj: { str: id },
})

function survey(
  count: number,
  getPage: (number: number) => Promise<unknown>,
  signal = new AbortController().signal,
) {
  const onProgress = vi.fn<() => void>()
  return {
    onProgress,
    done: surveyPages((number) => surveyPage({ getPage } as never, number), count, signal, onProgress),
  }
}

it('sizes and comments of all pages are found, and a damaged page costs the others nothing', async () => {
  const { done, onProgress } = survey(3, async (number) => {
    if (number === 2) throw new Error('damaged')
    return page(number * 10, [comment(`note ${number}`)])
  })
  const { sizes, comments, unreadable } = await done
  expect(unreadable).toEqual([2])
  expect([...sizes]).toEqual([
    [1, { width: 10, height: 100 }],
    [3, { width: 30, height: 100 }],
  ])
  expect(comments.map(({ page: at, text }) => [at, text])).toEqual([
    [1, 'note 1'],
    [3, 'note 3'],
  ])
  expect(onProgress).not.toHaveBeenCalled()
})

it('a document that claims pages it hasn’t is left alone after twenty of them', async () => {
  const getPage = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('no such page')))
  await survey(5000, getPage).done
  expect(getPage).toHaveBeenCalledTimes(20)
})

it('tells what it found from time to time, and stops when the document is closed', async () => {
  const closing = new AbortController()
  const getPage = vi.fn<(number: number) => Promise<unknown>>(async (number) => {
    if (number === 450) closing.abort()
    return page(1)
  })
  const { done, onProgress } = survey(1000, getPage, closing.signal)
  await expect(done).rejects.toThrow('aborted')
  expect(onProgress).toHaveBeenCalledTimes(2)
})

it('no more than two thousand comments are kept', async () => {
  const many = Array.from({ length: 900 }, (_, index) => comment(String(index)))
  expect((await survey(4, async () => page(1, many)).done).comments).toHaveLength(2000)
})

it('media and links to the outside are noticed', async () => {
  const media = { id: '1', annotationType: 27, rect: [0, 0, 1, 1] }
  const outside = { id: '2', annotationType: 2, rect: [0, 0, 1, 1], url: 'https://shop.example/' }
  const inside = { id: '3', annotationType: 2, rect: [0, 0, 1, 1], dest: 'a' }
  expect(await survey(1, async () => page(1, [media, inside])).done).toMatchObject({
    hasMedia: true,
    hasOutsideLinks: false,
  })
  expect(await survey(1, async () => page(1, [outside])).done).toMatchObject({
    hasMedia: false,
    hasOutsideLinks: true,
  })
})
