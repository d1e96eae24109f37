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
    { id: '7R', page: 3, author: 'Ana', text: 'Not agreed', kind: 'Text', rect: RECT, isReply: false },
    { id: '9R', page: 3, author: '', text: 'Ask the bank', kind: 'Highlight', rect: RECT, isReply: false },
  ])
})

it.each([2, 32, 34])('what flags of %d hide is not shown', async (annotationFlags) => {
  expect((await read(note({ annotationFlags, contentsObj: { str: 'hidden' } }))).comments).toEqual([])
})

it('an answer is listed also where programs hide it on the page', async () => {
  const answer = { annotationFlags: 30, inReplyTo: '7R', contentsObj: { str: 'Rejected by Bo' } }
  expect((await read(note(answer))).comments).toMatchObject([{ text: 'Rejected by Bo', isReply: true }])
})

it('a page with more than is read says so', async () => {
  const one = note({})
  expect((await read(...Array<unknown>(1000).fill(one))).isClipped).toBe(false)
  expect((await read(...Array<unknown>(1001).fill(one))).isClipped).toBe(true)
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
  // pdf.js has no number for these.
  expect(await read({ id: '1R', subtype: '3D', rect: RECT, hasAppearance: false })).toMatchObject({
    hasMedia: true,
    hasUndrawnMarks: false,
  })
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
    isClipped: false,
    comments: [],
    links: [],
    files: [],
    hasMedia: false,
    hasUndrawnChoices: false,
    hasUndrawnValues: false,
    hasUndrawnMarks: false,
  })
})

const LINE = { annotationType: 4, hasAppearance: false }
it.each<[object, number, boolean]>([
  [{ annotationType: 13, hasAppearance: false }, 0, true],
  [{ annotationType: 13, hasAppearance: true }, 0, false],
  [{ ...LINE, lineEndings: ['None', 'OpenArrow'] }, 0, true],
  [{ ...LINE, lineEndings: ['None', 'None'] }, 0, false],
  [{ annotationType: 20, pushButton: true, hasAppearance: false }, 0, true],
  // A kind of somebody's own.
  [{ annotationType: undefined, subtype: 'Acme', hasAppearance: false }, 0, true],
  // pdf.js turns with the page what should stay upright.
  [{ annotationType: 13, hasAppearance: true, annotationFlags: 20 }, 90, true],
  [{ annotationType: 13, hasAppearance: true, annotationFlags: 20 }, 0, false],
  [{ annotationType: 13, hasAppearance: true, annotationFlags: 4 }, 90, false],
])('%j on a page turned by %d isn’t drawn as elsewhere: %s', async (more, rotate, isUndrawn) => {
  const getPage = async () => ({ rotate, getAnnotations: async () => [note(more)] })
  expect((await readAnnotations({ getPage }, 1)).hasUndrawnMarks).toBe(isUndrawn)
})
