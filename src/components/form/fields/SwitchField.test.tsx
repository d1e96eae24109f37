import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { FieldValues } from 'react-hook-form'
import { expect, test, vi } from 'vitest'
import { blankGroup } from '../../../model/form-value.ts'
import { modelWith } from '../../../model/parse-sample.fixture.ts'
import { FormUnderTest } from './form-under-test.fixture.tsx'
import { SwitchField } from './SwitchField.tsx'

const radios = () => screen.getAllByRole<HTMLInputElement>('radio')

function renderSwitch(required: boolean) {
  const model = modelWith({ isCompany: { type: 'Boolean', displayName: 'Is company', required } })
  const [node] = model.children
  if (node === undefined) throw new Error('no field')
  const form: { read?: () => FieldValues } = {}
  const leave = vi.fn<(path: string) => void>()
  const issues = {
    warningsAt: () => '',
    errorAt: () => undefined,
    problemsWithin: () => 0,
    leave,
    subscribe: () => () => undefined,
  }
  render(
    <FormUnderTest values={blankGroup(model)} onReady={(read) => (form.read = read)} issues={issues}>
      <SwitchField node={node} path="isCompany" />
    </FormUnderTest>,
  )
  return { user: userEvent.setup(), leave, value: (): unknown => form.read?.()['isCompany'] }
}

test('nothing is preselected where one has to choose, by mouse', async () => {
  const { user, value } = renderSwitch(true)
  expect(radios().map(({ checked }) => checked)).toEqual([false, false])
  expect(value()).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'No' }))
  expect(value()).toBe(false)
})

test('the same by keyboard; the field is checked once it was left', async () => {
  const { user, leave, value } = renderSwitch(true)
  await user.tab()
  await user.keyboard(' ')
  expect(value()).toBe(true)
  expect(leave).not.toHaveBeenCalled()
  await user.tab()
  expect(leave).toHaveBeenCalledWith('isCompany')
})

test('where it may stay unset, that is one of the choices', () => {
  renderSwitch(false)
  expect(radios().map(({ checked }) => checked)).toEqual([false, false, true])
  expect(screen.getByRole('radio', { name: 'Not set' })).toBe(radios()[2])
})
