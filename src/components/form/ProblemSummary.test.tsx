import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ProblemSummary } from './ProblemSummary.tsx'

test('nothing is shown without problems', () => {
  const { container } = render(<ProblemSummary title="Before you can send" problems={[]} />)
  expect(container.childElementCount).toBe(0)
})

test('each problem leads to its field; what belongs to no field is text', async () => {
  render(
    <>
      <ProblemSummary
        title="Xero rejected your last attempt"
        problems={[
          { path: 'phone', label: 'Phone', message: 'Too long.' },
          { path: null, label: 'Xero', message: 'No.' },
        ]}
      />
      <div data-path="phone">
        <input aria-label="Phone" />
      </div>
    </>,
  )
  const summary = screen.getByRole('alert')
  expect(summary.textContent).toContain('Phone: Too long.')
  expect(summary.textContent).toContain('Xero: No.')
  expect(screen.queryByRole('button', { name: 'Xero' })).toBeNull()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Phone' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Phone' }))
})
