import { describe, expect, it } from 'vitest'
import { plainSpaces } from '../../lib/format/plain-spaces.fixture.ts'
import { downloadPartial, tooLarge, unavailable, unreadableEntries } from './messages.ts'

it('counts what couldn’t be read', () => {
  expect(unreadableEntries(1)).toBe('One attachment in this list couldn’t be read.')
  expect(unreadableEntries(4)).toBe('4 attachments in this list couldn’t be read.')
})

it('names sizes', () => {
  expect(plainSpaces(downloadPartial(1_200_000))).toBe('Download incomplete file (1.2 MB)')
  expect(plainSpaces(tooLarge(30_000_000))).toBe(
    'This file is 30 MB. We don’t preview files over 26.2 MB, so that this page stays responsive. You can download files of any size.',
  )
})

describe('why there is no list', () => {
  it.each([
    ['no-connection', undefined, undefined, 'No accounting connection', 'isn’t connected to one.'],
    [
      'not-linked',
      'Unlinked',
      undefined,
      'The connection to Xero isn’t linked',
      'the connection is Unlinked.',
    ],
    [
      'not-linked',
      null,
      undefined,
      'The connection to Xero isn’t linked',
      'the connection is in an unknown state.',
    ],
    [
      'not-supported',
      'Linked',
      undefined,
      'Xero doesn’t offer customer attachments',
      'Codat can’t read them. You may still find files in Xero itself.',
    ],
    [
      'not-supported',
      'Linked',
      'Coming soon',
      'Xero doesn’t offer customer attachments',
      'Coming soon. You may still find files in Xero itself.',
    ],
  ] as const)('%s, status %s, reason %s', (why, status, reason, title, text) => {
    const message = unavailable(why, 'Xero', status, reason)
    expect(message.title).toBe(title)
    expect(message.text).toContain(text)
  })
})
