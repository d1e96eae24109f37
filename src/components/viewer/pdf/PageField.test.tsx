import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { PageField } from './PageField.tsx'

it('keeps the focus when Enter turns the page, and follows the scrolling', async () => {
  const user = userEvent.setup()
  const onPage = vi.fn<(page: number) => void>()
  const { rerender } = render(<PageField page={1} count={10} onPage={onPage} />)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Page' })
  await user.clear(field)
  await user.type(field, '4{Enter}')
  expect(onPage).toHaveBeenCalledExactlyOnceWith(4)
  rerender(<PageField page={4} count={10} onPage={onPage} />)
  expect(document.activeElement).toBe(field)
  rerender(<PageField page={5} count={10} onPage={onPage} />)
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Page' }).value).toBe('5')
})

it('shows and understands the names of the pages', async () => {
  const user = userEvent.setup()
  const onPage = vi.fn<(page: number) => void>()
  render(<PageField page={2} count={4} labels={['i', 'ii', '1', '2']} onPage={onPage} />)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Page' })
  expect(field.value).toBe('ii')
  expect(screen.getByText('(2 / 4)')).toBeDefined()
  for (const [text, page] of [
    ['1', 3],
    ['I', 1],
    ['4', 4],
  ] as const) {
    await user.clear(field)
    await user.type(field, `${text}{Enter}`)
    expect(onPage).toHaveBeenLastCalledWith(page)
  }
})
