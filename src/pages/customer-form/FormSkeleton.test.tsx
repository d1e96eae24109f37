import { render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { FormSkeleton } from './FormSkeleton.tsx'

afterEach(() => {
  delete window.deskEarlyForm
})

it('is a skeleton where the page came without a form', () => {
  const { getByRole } = render(<FormSkeleton />)
  expect(getByRole('status', { name: 'Loading form' })).not.toBeNull()
})

it('is the form that came with the page, with its focus, until it has no place any more', async () => {
  const form = document.createElement('form')
  form.innerHTML = '<input aria-label="Name">'
  document.body.append(form)
  window.deskEarlyForm = form
  window.scrollTo = () => undefined
  form.querySelector('input')?.focus()
  const { container, rerender, unmount } = render(<FormSkeleton key="a" />)
  expect(container.querySelector('[aria-busy=true] > form')).toBe(form)
  // The page's next step shows it in another place.
  rerender(<FormSkeleton key="b" />)
  await Promise.resolve()
  expect(container.querySelector('[aria-busy=true] > form')).toBe(form)
  expect(document.activeElement).toBe(form.querySelector('input'))
  unmount()
  await Promise.resolve()
  expect(window.deskEarlyForm).toBeUndefined()
})
