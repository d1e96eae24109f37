import { expect, it } from 'vitest'
import { readAnnotations } from './read-annotations.ts'

const RECT = [10, 20, 30, 40]

/** A page with these annotations, as pdf.js hands them over. */
const documentOf = (...annotations: unknown[]) =>
  ({ getPage: async () => ({ getAnnotations: async () => annotations }) }) as never

const read = (...annotations: unknown[]) => readAnnotations(documentOf(...annotations), 3)

const note = (more: object) => ({ id: '7R', annotationType: 1, subtype: 'Text', rect: RECT, ...more })
const link = (more: object) => ({ id: '8R', annotationType: 2, subtype: 'Link', rect: RECT, ...more })

it('notes and marks with words are comments', async () => {
  const { comments } = await read(
    note({ contentsObj: { str: ' Not agreed ' }, titleObj: { str: 'Ana' } }),
    note({ id: '9R', annotationType: 9, subtype: 'Highlight', richText: { str: 'Ask the bank' } }),
    note({ id: '10R', contentsObj: { str: '  ' } }),
    note({ id: '11R', annotationType: 20, contentsObj: { str: 'a field' } }),
  )
  expect(comments).toEqual([
    { id: '7R', page: 3, author: 'Ana', text: 'Not agreed', kind: 'Text', rect: RECT },
    { id: '9R', page: 3, author: '', text: 'Ask the bank', kind: 'Highlight', rect: RECT },
  ])
})

it.each([2, 32, 34])('what flags of %d hide is not shown', async (annotationFlags) => {
  expect((await read(note({ annotationFlags, contentsObj: { str: 'hidden' } }))).comments).toEqual([])
})

it('long words are cut', async () => {
  const { comments } = await read(note({ contentsObj: { str: 'a'.repeat(20_000) } }))
  expect(comments[0]?.text).toHaveLength(10_000)
})

it.each([
  [{ dest: 'clause-4' }, { dest: 'clause-4', action: undefined, address: undefined }],
  [{ dest: [{ num: 4, gen: 0 }] }, { dest: [{ num: 4, gen: 0 }], action: undefined, address: undefined }],
  [{ action: 'NextPage' }, { dest: undefined, action: 'NextPage', address: undefined }],
  [{ url: 'https://shop.example/' }, { action: undefined, address: 'https://shop.example/' }],
  // Shown, and never opened.
  [{ unsafeUrl: 'javascript:x()' }, { action: undefined, address: 'javascript:x()' }],
])('a link with %j', async (more, expected) => {
  expect((await read(link(more))).links).toMatchObject([{ id: '8R', rect: RECT, ...expected }])
})

it.each([{}, { action: 'Print' }, { action: 'SaveAs' }, { dest: 5 }, { url: 7 }])(
  'a link with %j leads nowhere',
  async (more) => {
    expect((await read(link(more))).links).toEqual([])
  },
)

it('attached files and media are named', async () => {
  expect(await read(note({ annotationType: 17, file: { filename: 'a.xlsx' } }))).toMatchObject({
    files: ['a.xlsx'],
    hasMedia: false,
  })
  for (const annotationType of [18, 19, 21, 25, 27])
    expect((await read(note({ annotationType }))).hasMedia).toBe(true)
})

it.each([
  [{ radioButton: true, buttonValue: null }, true],
  [{ radioButton: true, buttonValue: '1' }, false],
  [{ checkBox: true, buttonValue: null }, false],
])('a field with %j is missing: %s', async (more, isMissing) => {
  expect((await read(note({ annotationType: 20, ...more }))).hasUndrawnChoices).toBe(isMissing)
})

it.each([
  [{ fieldType: 'Tx', fieldValue: 'Ltd', hasAppearance: false }, true],
  [{ fieldType: 'Ch', fieldValue: ['Germany'], hasAppearance: false }, true],
  [{ fieldType: 'Tx', fieldValue: 'Ltd', hasAppearance: true }, false],
  [{ fieldType: 'Tx', fieldValue: ' ', hasAppearance: false }, false],
  [{ fieldType: 'Ch', fieldValue: [''], hasAppearance: false }, false],
  [{ fieldType: 'Sig', fieldValue: null, hasAppearance: false }, false],
  [{ fieldType: 'Tx', fieldValue: 'Ltd', hasAppearance: false, annotationFlags: 2 }, false],
])('an entry with %j is missing: %s', async (more, isMissing) => {
  expect((await read(note({ annotationType: 20, ...more }))).hasUndrawnValues).toBe(isMissing)
})

it.each([
  [13, false, true],
  [13, true, false],
  [26, false, true],
  [9, false, false],
])(
  'a mark of type %d, with a picture: %s, is missing: %s',
  async (annotationType, hasAppearance, isMissing) => {
    expect((await read(note({ annotationType, hasAppearance }))).hasUndrawnMarks).toBe(isMissing)
  },
)

it('anything of another shape is passed over', async () => {
  const found = await read(null, 'text', { id: 1 }, note({ rect: [1, 2] }), note({ contentsObj: 5 }))
  expect(found).toEqual({
    comments: [],
    links: [],
    files: [],
    hasMedia: false,
    hasUndrawnChoices: false,
    hasUndrawnValues: false,
    hasUndrawnMarks: false,
  })
})
