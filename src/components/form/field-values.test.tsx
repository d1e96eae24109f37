import { act, render, renderHook, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Profiler } from 'react'
import { useForm } from 'react-hook-form'
import type { FieldValues } from 'react-hook-form'
import { expect, it, vi } from 'vitest'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { createFieldValues } from './field-values.ts'
import { FormUnderTest } from './fields/form-under-test.fixture.tsx'
import { FieldView } from './fields/FieldView.tsx'

function formOf(values: FieldValues) {
  const { result } = renderHook(() => useForm({ defaultValues: values }))
  return { form: result.current, values: createFieldValues(result.current) }
}

it('tells of values that were set, here and by the form', () => {
  const { form, values } = formOf({ name: 'a', addresses: [{ city: 'Bath' }] })
  const onChange = vi.fn<() => void>()
  const stop = values.subscribe(onChange)
  act(() => values.set('addresses.0.city', 'York'))
  expect([values.at('addresses.0.city'), form.getValues()]).toEqual([
    'York',
    { name: 'a', addresses: [{ city: 'York' }] },
  ])
  expect(onChange).toHaveBeenCalled()
  act(() => form.reset({ name: 'b', addresses: [] }, { keepDefaultValues: true }))
  expect([values.at('name'), values.at('addresses.0.city')]).toEqual(['b', undefined])
  onChange.mockClear()
  stop()
  act(() => values.set('name', 'c'))
  expect(onChange).not.toHaveBeenCalled()
  expect(values.at('name')).toBe('c')
})

const FIELDS = 20
const model = modelWith(
  Object.fromEntries(
    Array.from({ length: FIELDS }, (_, index) => [
      `field${index}`,
      {
        type: 'String',
        displayName: `Field ${index}`,
        validation: { warnings: [{ details: 'Max length of 40 characters.' }] },
      },
    ]),
  ),
)

it('renders each field once, and a keystroke renders its own field and no other', async () => {
  const rendered: string[] = []
  const values = Object.fromEntries(model.children.map(({ key }) => [key, '']))
  render(
    <FormUnderTest values={values} onReady={() => undefined}>
      {model.children.map((node) => (
        <Profiler key={node.key} id={node.key} onRender={(id) => rendered.push(id)}>
          <FieldView node={node} path={node.key} />
        </Profiler>
      ))}
    </FormUnderTest>,
  )
  expect(rendered.toSorted()).toEqual(model.children.map(({ key }) => key).toSorted())
  const user = userEvent.setup()
  await user.click(screen.getByRole('textbox', { name: 'Field 7' }))
  rendered.length = 0
  await user.keyboard('a')
  expect(new Set(rendered)).toEqual(new Set(['field7']))
})
