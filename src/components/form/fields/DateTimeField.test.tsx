import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { FieldValues } from 'react-hook-form'
import { expect, test } from 'vitest'
import { modelWith } from '../../../model/parse-sample.fixture.ts'
import { DateTimeField } from './DateTimeField.tsx'
import { FormUnderTest } from './form-under-test.fixture.tsx'

function renderDate() {
  const [since] = modelWith({ since: { type: 'DateTime', displayName: 'Since' } }).children
  if (since === undefined) throw new Error('no field')
  const form: { read?: () => FieldValues } = {}
  render(
    <FormUnderTest values={{ since: '' }} onReady={(read) => (form.read = read)}>
      <DateTimeField node={since} path="since" />
    </FormUnderTest>,
  )
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: /^Since/ })
  return { user: userEvent.setup(), input, since: (): unknown => form.read?.()['since'] }
}

test.each([
  [' 2026-11-23 ', '2026-11-23'],
  ['\u202a2026-11-23\u202c', '2026-11-23'],
  ['2026-11-23T09:30:00\u00a0', '2026-11-23T09:30:00'],
  ['next  week', 'next  week'],
])('%j: the form holds the date alone, and so does the field once it is left', async (typed, date) => {
  const { user, input, since } = renderDate()
  await user.click(input)
  await user.paste(typed)
  expect([input.value, since()]).toEqual([typed, date])
  await user.tab()
  expect([input.value, since()]).toEqual([date, date])
})
