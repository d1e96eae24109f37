import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SentChange } from '../../writes/rules/overlay.ts'
import { RouterContext } from '../router/router-context.ts'
import type { Router } from '../router/router.ts'
import { SentChanges } from './SentChanges.tsx'
import { SentLine } from './SentLine.tsx'
import { SentValue } from './SentValue.tsx'

const phone: SentChange = {
  path: 'phone',
  label: 'Phone',
  before: '0543',
  after: '0999',
  kind: 'changed',
  at: 1,
  entryId: 'entry-1',
  state: 'pending',
  platformName: 'NetSuite',
}
const line1: SentChange = {
  ...phone,
  path: 'addresses.0.line1',
  label: 'Address 1, line 1',
  at: 2,
  entryId: 'entry-2',
}
const removed: SentChange = {
  ...phone,
  path: 'contacts',
  label: 'Contact 2',
  before: 'Ann',
  after: '',
  kind: 'item-removed',
}

function showLine(changes: readonly SentChange[]) {
  const router: Partial<Router> = { navigate: () => undefined, preload: () => undefined }
  // Links need these two alone.
  const view = render(
    <RouterContext value={router as Router}>
      <SentLine companyId="c" changes={changes} />
    </RouterContext>,
  )
  return view.container
}

describe('a value that was sent', () => {
  it.each([
    ['sending', 'Sending…'],
    ['pending', 'Waiting for NetSuite'],
    ['confirmed', 'Confirmed, waiting for the next sync'],
  ] as const)('shows what it was and is, and that it is %s', (state, text) => {
    const { container } = render(<SentValue change={{ ...phone, state }} />)
    expect(container.textContent).toBe(`0543 → 0999${text}`)
  })

  it('says what is gone', () => {
    const { container } = render(<SentValue change={removed} label={removed.label} />)
    expect(container.textContent).toBe('Contact 2: Ann → removedWaiting for NetSuite')
  })
})

describe('values that were sent for a part of a record', () => {
  it('have labels that do not repeat the part', () => {
    render(<SentChanges changes={[line1]} isInItem />)
    expect(screen.getByRole('list', { name: 'Sent, not synced yet' }).textContent).toBe(
      'Line 1: 0543 → 0999Waiting for NetSuite',
    )
  })

  it('are nothing when there are none', () => {
    expect(render(<SentChanges changes={[]} />).container.textContent).toBe('')
  })
})

describe('the line in the head of a record', () => {
  it('shows the last change, how many more there are, and leads to its details', () => {
    const line = showLine([phone, line1, removed])
    expect(line.textContent).toBe(
      'Address 1, line 1: 0543 → 0999Waiting for NetSuiteand 2 more fieldsDetails',
    )
    expect(screen.getByRole('link', { name: 'Details' }).getAttribute('href')).toBe(
      '/companies/c/writes?write=entry-2',
    )
  })

  it('counts one more field in words, and is nothing when nothing was sent', () => {
    expect(showLine([phone, line1]).textContent).toContain('and one more field')
    expect(showLine([]).textContent).toBe('')
  })
})
