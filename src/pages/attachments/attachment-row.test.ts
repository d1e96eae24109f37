import { expect, it } from 'vitest'
import { attachmentRow, rowLinkId } from './attachment-row.ts'

it('a row says what the list knows of a file', () => {
  const row = attachmentRow({
    id: 'a-1',
    name: 'ledger.csv',
    contentType: 'text/csv',
    fileSize: 3_400_000,
    dateCreated: '2026-11-19T10:00:00',
  })
  expect(row.linkId).toBe('a-1')
  expect(rowLinkId('a-1')).toBe('attachment-a-1')
  expect(row.cells.map(({ text }) => text.replaceAll(/\s/g, ' '))).toEqual([
    'ledger.csv',
    'CSV',
    '3.4 MB',
    expect.stringMatching(/Nov.*2026/),
  ])
  expect(row.cells[3]?.title).toContain('company local time')
})

it('a row of a file nobody knows anything of is complete all the same', () => {
  expect(attachmentRow({ id: '..' })).toEqual({
    key: '..',
    linkId: undefined,
    cells: [{ text: 'attachment' }, { text: 'Unknown' }, { text: 'Unknown size' }, { text: '', title: '' }],
  })
})
