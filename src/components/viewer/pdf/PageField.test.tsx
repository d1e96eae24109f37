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
