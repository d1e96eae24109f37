import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { FieldValues } from 'react-hook-form'
import { expect, test, vi } from 'vitest'
import { modelWith } from '../../../model/parse-sample.fixture.ts'
import type { Widget } from '../../../model/parse/widget.ts'
import { FormUnderTest } from './form-under-test.fixture.tsx'
import { SuggestField } from './SuggestField.tsx'

function renderSuggest(widget: Widget, stored = '', options?: readonly object[]) {
  const [node] = modelWith({ city: { type: 'String', displayName: 'Place', options } }).children
  if (node === undefined) throw new Error('no field')
  const form: { read?: () => FieldValues } = {}
  const onSubmit = vi.fn<() => void>()
  render(
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <FormUnderTest values={{ city: stored }} onReady={(read) => (form.read = read)}>
        <SuggestField node={node} path="city" widget={widget} />
      </FormUnderTest>
    </form>,
  )
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: /^Place/ })
  return { user: userEvent.setup(), input, onSubmit, value: (): unknown => form.read?.()['city'] }
}

test.each([
  ['{Tab}', 'gb'],
  ['{Enter}', 'United Kingdom of old'],
  ['{Escape}', 'Atlantis'],
])('any text stays as it is, at %s', async (key, text) => {
  const { user, input, value } = renderSuggest('country')
  await user.type(input, `${text}${key}`)
  expect([value(), input.value]).toEqual([text, text])
})

test('a suggestion is chosen by ↓ and Enter, which the form does not see, or by a click', async () => {
  const { user, input, value, onSubmit } = renderSuggest('country')
  await user.type(input, 'aland{ArrowDown}{Enter}')
  expect([value(), input.value]).toEqual(['AX', 'AX'])
  expect(onSubmit).not.toHaveBeenCalled()
  await user.clear(input)
  await user.type(input, 'united king')
  await user.click(screen.getByRole('option', { name: 'United Kingdom (GB)' }))
  expect(value()).toBe('GB')
  await user.keyboard('{Enter}')
  expect(onSubmit).toHaveBeenCalledOnce()
})

test('the list of countries goes on to the last one', async () => {
  const { user, input, value } = renderSuggest('country')
  await user.click(input)
  await user.keyboard('{ArrowUp}{Enter}')
  expect(value()).toBe('ZW')
})

test('currencies are found by code and by name, and what is chosen is emptied by its button', async () => {
  const { user, input, value } = renderSuggest('currency', 'EUR')
  await user.clear(input)
  await user.type(input, 'zambian{ArrowDown}{Enter}')
  expect(value()).toBe('ZMW')
  await user.click(screen.getByRole('button', { name: 'Clear Place' }))
  expect(value()).toBe('')
})

test('a model’s own suggestions leave any other text as it is', async () => {
  const { user, input, value } = renderSuggest('combo', '', [{ value: 'Billing Email' }, { value: 'Main' }])
  await user.type(input, 'Kim{Tab}')
  expect(value()).toBe('Kim')
  await user.clear(input)
  await user.click(input)
  await user.click(screen.getByRole('option', { name: 'Main' }))
  expect(value()).toBe('Main')
})
