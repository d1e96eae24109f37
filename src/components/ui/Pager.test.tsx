import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { expect, it, vi } from 'vitest'
import { Pager, rangeText } from './Pager.tsx'

function show(more: Partial<ComponentProps<typeof Pager>> = {}) {
  const onPage = vi.fn<(page: number) => void>()
  const props = { page: 2, pageSize: 100, shown: 100, total: 312, hasNext: true, isLoading: false, onPage }
  const { rerender } = render(<Pager {...props} {...more} />)
  return { onPage, showAgain: (next: typeof more) => rerender(<Pager {...props} {...more} {...next} />) }
}

const pageField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Page' })

it.each([
  [1, 100, 100, 4312, '1–100 of 4,312'],
  [2, 100, 12, 112, '101–112 of 112'],
  [2, 100, 12, undefined, '101–112'],
  [2, 100, 12, 50, '101–112'],
  [1, 100, 0, 0, '0 of 0'],
  [1, 100, 0, undefined, 'None'],
])('page %i of %i a page with %i shown of %s is “%s”', (page, pageSize, shown, total, text) => {
  expect(rangeText(page, pageSize, shown, total)).toBe(text)
})

it('steps to the pages beside this one', async () => {
  const { onPage } = show()
  await userEvent.click(screen.getByRole('button', { name: 'Previous page' }))
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }))
  expect(onPage.mock.calls).toEqual([[1], [3]])
})

it.each([
  ['Previous page', { page: 1 }],
  ['Next page', { hasNext: false }],
])('has no %s beyond the ends', async (name, more) => {
  const { onPage } = show(more)
  await userEvent.click(screen.getByRole('button', { name }))
  expect(onPage).not.toHaveBeenCalled()
})

it.each([
  ['3', [[3]], '3'],
  ['99', [[4]], '99'],
  ['2', [], '2'],
  ['0', [], '2'],
  ['two', [], '2'],
  ['3.9', [[3]], '3.9'],
])('“%s” typed as the page', async (typed, calls, left) => {
  const { onPage } = show()
  await userEvent.clear(pageField())
  await userEvent.type(pageField(), `${typed}{Enter}`)
  expect(onPage.mock.calls).toEqual(calls)
  expect(pageField().value).toBe(left)
})

it('shows the new page in the same field, so that it keeps the focus', async () => {
  const { showAgain } = show()
  await userEvent.click(pageField())
  showAgain({ page: 3 })
  expect(pageField().value).toBe('3')
  expect(document.activeElement).toBe(pageField())
})

it('offers page sizes, the one in force among them', async () => {
  const onPageSize = vi.fn<(pageSize: number) => void>()
  show({ pageSizes: [50, 200], pageSize: 100, onPageSize })
  const sizes = screen.getByRole('combobox', { name: 'Rows' })
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['50', '100', '200'])
  await userEvent.selectOptions(sizes, '200')
  expect(onPageSize).toHaveBeenCalledWith(200)
})

it('says that it loads in place of the range', () => {
  show({ isLoading: true })
  expect(screen.getByRole('status').textContent).toBe('Loading…')
})
