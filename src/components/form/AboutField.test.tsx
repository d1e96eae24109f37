import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { FieldView } from './fields/FieldView.tsx'
import { FormUnderTest } from './fields/form-under-test.fixture.tsx'

const model = modelWith({
  phone: {
    type: 'String',
    displayName: 'Phone',
    description: 'The number to call first.',
    validation: { warnings: [{ details: 'Max length of 50 characters' }], information: [] },
  },
  plain: { type: 'String', displayName: 'Plain', description: '' },
})

function renderFields() {
  render(
    <FormUnderTest values={{ phone: '', plain: '' }} onReady={() => undefined}>
      {model.children.map((node) => (
        <FieldView key={node.key} node={node} path={node.key} />
      ))}
    </FormUnderTest>,
  )
  return userEvent.setup()
}

test('what the model says of a field describes it, and opens and closes by its button', async () => {
  const user = renderFields()
  const phone = screen.getByRole('textbox', { name: 'Phone' })
  const described = document.getElementById(phone.getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toBe('The number to call first. · Max length of 50 characters')
  expect(screen.queryByRole('status')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'About Phone' }))
  expect(screen.getByRole('status').textContent).toContain('Max length of 50 characters')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('status')).toBeNull()
  expect(screen.queryByRole('button', { name: 'About Plain' })).toBeNull()
})

test('Tab leads from field to field; Shift+Tab reaches the button of the field in use', async () => {
  const user = renderFields()
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Phone' }))
  await user.tab({ shift: true })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'About Phone' }))
  await user.tab()
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Plain' }))
})
