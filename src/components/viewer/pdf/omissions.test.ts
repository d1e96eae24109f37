import { expect, it } from 'vitest'
import { pdfOmissions } from './omissions.ts'

const NOTHING = {
  pages: { shown: 2, all: 2 },
  losses: new Map<never, never>(),
  broken: [],
  unsearched: [],
  facts: undefined,
  survey: undefined,
}
const FACTS = {
  xfa: undefined,
  isSigned: false,
  isPortfolio: false,
  files: [],
  hasHiddenLayers: false,
  hasScripts: false,
  isCut: false,
  labels: undefined,
}
const SURVEY = {
  unreadable: [],
  sizes: new Map(),
  comments: [],
  isClipped: false,
  files: [],
  hasMedia: false,
  hasOutsideLinks: false,
  hasUndrawnChoices: false,
  hasUndrawnValues: false,
  hasUndrawnMarks: false,
}

it('nothing is said of an ordinary document', () => {
  expect(pdfOmissions(NOTHING)).toEqual([])
  expect(pdfOmissions({ ...NOTHING, facts: FACTS, survey: SURVEY })).toEqual([])
})

it.each([
  [{ broken: [3] }, /^Couldn’t show these pages: 3\. Download/],
  [
    { broken: [3], survey: { ...SURVEY, unreadable: [2, 3] } },
    /^Couldn’t show these pages: 2 and 3\. Download/,
  ],
  [{ facts: { ...FACTS, hasHiddenLayers: true } }, /^This PDF has hidden layers\./],
  [{ broken: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }, /: 1, 2, 3, 4, 5, 6, 7, 8,? and 2 more\. Download/],
  [{ unsearched: [2, 4] }, /^Couldn’t search these pages: 2 and 4\.$/],
  [{ losses: new Map([['large-picture' as const, [3]]]) }, /^A picture on page 3 is too large to show\./],
  [{ losses: new Map([['picture' as const, []]]) }, /^Couldn’t show a picture in this PDF\./],
  [{ losses: new Map([['damaged-picture' as const, [3, 5]]]) }, /^A picture on pages 3 and 5 is damaged/],
  [
    { losses: new Map([['content' as const, [1]]]) },
    /^Couldn’t read everything on page 1, so something may be missing/,
  ],
  [{ losses: new Map([['slow' as const, [4]]]) }, /^Page 4 took too long to show\. Download/],
  [{ losses: new Map([['slow' as const, [4, 6]]]) }, /^Pages 4 and 6 took too long to show\. Download/],
  [{ pages: { shown: 5000, all: 10_000 } }, /first 5,000 of 10,000 pages/],
  [
    { facts: { ...FACTS, xfa: 'only' as const } },
    /^This is an XFA form\. Its contents can’t be shown here\. Download/,
  ],
  [{ facts: { ...FACTS, xfa: 'beside' as const } }, /also an XFA form/],
  [{ facts: { ...FACTS, isSigned: true } }, /^This PDF is digitally signed\./],
  [{ facts: { ...FACTS, isPortfolio: true } }, /portfolio/],
  [{ facts: { ...FACTS, files: ['a.xml'] } }, /^Files attached to this PDF: a\.xml\./],
  [
    { facts: { ...FACTS, files: ['a.xml'] }, survey: { ...SURVEY, files: ['b.csv'] } },
    /: a\.xml and b\.csv\. Download/,
  ],
  [{ survey: { ...SURVEY, hasUndrawnChoices: true } }, /^Some choices of this form aren’t shown/],
  [{ survey: { ...SURVEY, hasUndrawnValues: true } }, /^Some entries of this form aren’t shown/],
  [
    { survey: { ...SURVEY, hasUndrawnMarks: true } },
    /^Some stamps, text boxes, buttons or marks on these pages aren’t fully shown/,
  ],
  [{ survey: { ...SURVEY, hasMedia: true } }, /sound, video or 3D/],
  [
    { survey: { ...SURVEY, isClipped: true } },
    /^There are more comments or links than this preview lists\. Down/,
  ],
  [{ facts: { ...FACTS, hasScripts: true } }, /^Scripts of this PDF don’t run here\./],
  [{ facts: { ...FACTS, isCut: true } }, /^This PDF is damaged: the file ends too early\./],
  [{ survey: { ...SURVEY, hasOutsideLinks: true } }, /^Links to websites don’t open/],
])('of %j', (known, sentence) => {
  const found = pdfOmissions({ ...NOTHING, ...known })
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(sentence)
})

it('what hides the contents comes before what is beside them', () => {
  const facts = { ...FACTS, xfa: 'only' as const, isSigned: true }
  const [first, second] = pdfOmissions({ ...NOTHING, broken: [1], facts })
  expect(first).toMatch(/XFA/)
  expect(second).toMatch(/pages: 1\./)
})
