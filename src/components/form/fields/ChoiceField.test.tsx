import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { FieldValues } from 'react-hook-form'
import { expect, test } from 'vitest'
import { modelWith } from '../../../model/parse-sample.fixture.ts'
import { FormUnderTest } from './form-under-test.fixture.tsx'
import { ChoiceField } from './ChoiceField.tsx'

function renderChoice(stored: string, required = false) {
  const options = [
    { value: 'Active', displayName: 'Active' },
    { value: 'InActive', displayName: 'Archived' },
  ]
  const [status] = modelWith({
    status: { type: 'String', displayName: 'Status', required, options },
  }).children
  if (status === undefined) throw new Error('no field')
  const form: { read?: () => FieldValues } = {}
  render(
    <FormUnderTest values={{ status: stored }} onReady={(read) => (form.read = read)}>
      <ChoiceField node={status} path="status" />
    </FormUnderTest>,
  )
  const input = screen.getByRole('combobox', { name: /^Status/ })
  return { user: userEvent.setup(), input, status: () => form.read?.()['status'] }
}

test('a choice shows its label and its value, and stores the value', async () => {
  const { user, input, status } = renderChoice('Active')
  await user.click(input)
  await user.click(screen.getByRole('option', { name: 'Archived (InActive)' }))
  expect(status()).toBe('InActive')
})

test('a stored value that is not listed stays as it is and can be chosen again', async () => {
  const { user, input, status } = renderChoice('Gone')
  expect(input).toHaveProperty('value', 'Gone (as stored)')
  expect(status()).toBe('Gone')
  await user.click(input)
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'Gone (as stored)',
    'Active',
    'Archived (InActive)',
  ])
})
