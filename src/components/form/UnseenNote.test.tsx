import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { FieldValues } from 'react-hook-form'
import { expect, test } from 'vitest'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { FieldView } from './fields/FieldView.tsx'
import { FormUnderTest } from './fields/form-under-test.fixture.tsx'

const model = modelWith({
  phone: { type: 'String', displayName: 'Phone' },
  country: {
    type: 'String',
    displayName: 'Country',
    validation: { warnings: [{ details: 'Must be a two letter country code' }] },
  },
  since: { type: 'DateTime', displayName: 'Since' },
})

function show(stored: Record<string, string> = {}) {
  const form: { read?: () => FieldValues } = {}
  render(
    <FormUnderTest
      values={{ phone: '', country: '', since: '', ...stored }}
      onReady={(read) => (form.read = read)}
    >
      {model.children.map((node) => (
        <FieldView key={node.key} node={node} path={node.key} />
      ))}
    </FormUnderTest>,
  )
  return { user: userEvent.setup(), values: () => form.read?.() }
}

const phone = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Phone' })
const note = () => screen.queryByText(/^Contains/)?.textContent ?? null
const remove = () => screen.getByRole('button', { name: 'Remove invisible characters from Phone' })

test('the ends of what was pasted go when the field is left, and what is inside stays and is shown', async () => {
  const { user, values } = show()
  await user.click(phone())
  await user.paste('\u202a+44\u00a020 79\u200b46\u202c ')
  expect(note()).toBe('Contains 2 invisible characters')
  await user.tab()
  expect(values()).toMatchObject({ phone: '+44\u00a020 79\u200b46' })
  expect(phone().value).toBe('+44\u00a020 79\u200b46')
  expect(note()).toBe('Contains 2 invisible characters')
  expect(screen.getByTitle('zero-width space U+200B').tagName).toBe('MARK')
})

test.each([
  ['by mouse', (user: ReturnType<typeof userEvent.setup>) => user.click(remove())],
  [
    'by keyboard',
    async (user: ReturnType<typeof userEvent.setup>) => {
      await user.click(phone())
      await user.tab()
      expect(document.activeElement).toBe(remove())
      await user.keyboard('{Enter}')
    },
  ],
])('one button removes all of them, %s', async (_, press) => {
  const { user, values } = show({ phone: '\u202a+44\u00a020 79\u200b46\u202c' })
  expect(note()).toBe('Contains 4 invisible characters')
  await press(user)
  expect(values()).toMatchObject({ phone: '+44 20 7946' })
  expect(note()).toBeNull()
  expect(document.activeElement).toBe(phone())
})

test('a stored value stays to the letter when its field is entered and left, or changed and changed back', async () => {
  const stored = '\u202a+44 20\u202c '
  const { user, values } = show({ phone: stored })
  await user.click(phone())
  await user.tab()
  expect(values()).toMatchObject({ phone: stored })
  await user.click(phone())
  await user.keyboard('1{Backspace}')
  await user.tab()
  expect(values()).toMatchObject({ phone: stored })
})

test.each(['{Enter}', '{Control>}s{/Control}'])(
  'the ends are gone before %s opens the review',
  async (keys) => {
    const { user, values } = show()
    await user.click(phone())
    await user.paste(' +44 20\u200b')
    await user.keyboard(keys)
    expect(values()).toMatchObject({ phone: '+44 20' })
  },
)

test('a list to choose from and a date have their ends trimmed too', async () => {
  const { user, values } = show()
  await user.click(screen.getByRole('combobox', { name: 'Country' }))
  await user.paste('GB\u200b ')
  await user.click(screen.getByRole('textbox', { name: 'Since' }))
  await user.paste('\u202a2026-11-23\u202c')
  await user.tab()
  expect(values()).toMatchObject({ country: 'GB', since: '2026-11-23' })
  expect(note()).toBeNull()
})

test('smart quotes, emoji and the joiners of a script are no invisible characters', async () => {
  const { user } = show()
  await user.click(phone())
  await user.paste('“Lantern” O’Brien 👩🏽\u200d🚀 می\u200cخواهم')
  await user.tab()
  expect(note()).toBeNull()
})
