import { expect, it, vi } from 'vitest'
import { PdfLosses } from './pdf-losses.ts'

it('each kind is told once a page, with its pages in their order', () => {
  const losses = new PdfLosses()
  const listener = vi.fn<() => void>()
  const stop = losses.subscribe(listener)
  losses.add('picture', 4)
  losses.add('picture', 4)
  losses.add('picture', 2)
  losses.add('picture', undefined)
  expect([...losses.getFound()]).toEqual([['picture', [2, 4]]])
  expect(listener).toHaveBeenCalledTimes(2)
  stop()
  losses.add('content', undefined)
  expect([...losses.getFound()]).toEqual([
    ['picture', [2, 4]],
    ['content', []],
  ])
  expect(listener).toHaveBeenCalledTimes(2)
})
