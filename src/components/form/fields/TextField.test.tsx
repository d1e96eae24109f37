import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { modelWith } from '../../../model/parse-sample.fixture.ts'
import { FieldView } from './FieldView.tsx'
import { FormUnderTest } from './form-under-test.fixture.tsx'

const model = modelWith({
  emailAddress: { type: 'String', displayName: 'Email address' },
  phone: { type: 'String', displayName: 'Phone' },
  city: { type: 'String', displayName: 'City' },
  country: {
    type: 'String',
    displayName: 'Country',
    validation: { warnings: [{ details: 'Must be a two letter country code' }] },
  },
  status: { type: 'String', displayName: 'Status' },
  since: { type: 'DateTime', displayName: 'Since' },
  notes: { type: 'String', displayName: 'Notes' },
  limit: { type: 'Number', displayName: 'Limit' },
  tags: { type: 'Array', displayName: 'Tags' },
})

function renderFields() {
  const values = Object.fromEntries(model.children.map(({ key }) => [key, '']))
  render(
    <FormUnderTest values={values} onReady={() => undefined}>
      {model.children.map((node) => (
        <FieldView key={node.key} node={node} path={node.key} />
      ))}
    </FormUnderTest>,
  )
  return userEvent.setup()
}

test('no field invites the browser or a password manager to fill in somebody’s own name and address', () => {
  renderFields()
  const fields = [...screen.getAllByRole('textbox'), ...screen.getAllByRole('combobox')]
  expect(fields).toHaveLength(model.children.length)
  for (const field of fields) {
    // Chrome ignores "off" for addresses and contacts, and reads names for what they might mean.
    expect(field.getAttribute('autocomplete')).toBe('none')
    expect(field.getAttribute('name')).not.toMatch(
      /mail|phone|city|country|status|since|notes|limit|tags|name|line/i,
    )
    for (const attribute of ['data-1p-ignore', 'data-bwignore', 'data-lpignore'])
      expect(field.getAttribute(attribute)).toBe('true')
  }
  expect(new Set(fields.map((field) => field.getAttribute('name'))).size).toBe(fields.length)
})

test('what looks unusual is said when the field was left, and no longer while it is edited', async () => {
  const user = renderFields()
  const email = screen.getByRole('textbox', { name: 'Email address' })
  await user.type(email, 'pat.customer.example')
  const hint = /doesn’t look like an email address/
  expect(screen.queryByText(hint)).toBeNull()
  await user.tab()
  expect(screen.getByText(hint)).toBeDefined()
  await user.type(email, '!')
  expect(screen.queryByText(hint)).toBeNull()
})
