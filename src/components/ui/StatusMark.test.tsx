import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { StatusMark } from './StatusMark.tsx'

it.each([
  ['Linked', 'Linked'],
  ['Unlinked', 'Unlinked'],
  ['PendingAuth', 'Pending authorisation'],
  ['Deauthorized', 'Deauthorised'],
  ['Paused', 'Paused'],
])('spells %s as the rest of the page is spelled: %s', (status, shown) => {
  expect(render(<StatusMark status={status} />).container.textContent).toBe(shown)
})
