import { counted } from '../../../lib/format/counts.ts'
import { formatNumber } from '../../../lib/format/numbers.ts'
import { DOWNLOAD_FOR_ALL, placeholder } from '../messages.ts'

export const DOCUMENT_PARTS = 'Text and pictures, without page layout or links'
export const EMPTY_DOCUMENT_TITLE = 'The document looks empty'
export const EMPTY_DOCUMENT = 'It has no text or pictures to show.'
export const CLIPPED_DOCUMENT = `This document is too long to show in full. ${DOWNLOAD_FOR_ALL}`

export const PAGE_NUMBER = '[page number]'
export const NUMBER_OF_PAGES = '[number of pages]'
export const DATE = '[date]'
export const FORMULA = '[formula]'
export const UNKNOWN_SIGN = '[symbol]'
export const LOST_TEXT = '[text in an embedded file that this preview can’t show]'
export const commentMark = (number: string): string => `comment ${number}`
export const unshownField = (keyword: string): string => placeholder('field', keyword)
export const chart = (title: string): string => placeholder('chart', title)
export const diagram = (text: string): string => placeholder('diagram', text)
export const embeddedObject = (program: string): string => placeholder('embedded object', program)

/** Above the parts of a document that stand apart from its text. */
export const DOCUMENT_SECTIONS = {
  header: 'Header',
  footer: 'Footer',
  footnotes: 'Footnotes',
  endnotes: 'Endnotes',
  comments: 'Comments',
} as const

/** How a document differs from what Word shows; those that matter most come first. */
export const DOCUMENT_OMISSIONS = {
  changes: (count) =>
    `This document has ${counted(count, 'tracked change', 'tracked changes')}. Added text is underlined and deleted text is crossed out.`,
  'lost text': () =>
    `Part of the text is in an embedded file that this preview can’t show. ${DOWNLOAD_FOR_ALL}`,
  'damaged parts': () => `Part of this document is damaged and isn’t shown. ${DOWNLOAD_FOR_ALL}`,
  numbers: (count) =>
    `${counted(count, 'list or heading number is', 'list or heading numbers are')} left out because we can’t tell what Word shows.`,
  'changed numbers': () => 'Numbers of lists and headings may differ once the tracked changes are accepted.',
  'note numbers': () =>
    'Numbers of footnotes or endnotes may differ from Word’s, which begins again on each page or in each section.',
  'pale text': () =>
    'Some text may not be visible in Word because it’s tiny or has the colour of its background. You see it here.',
  pictures: (count) => `${counted(count, 'picture isn’t', 'pictures aren’t')} shown.`,
  'altered pictures': (count) =>
    count === 1
      ? '1 picture is cropped or turned in Word. You see it as it is in the file.'
      : `${formatNumber(count)} pictures are cropped or turned in Word. You see them as they are in the file.`,
  charts: (count) => `${counted(count, 'chart isn’t', 'charts aren’t')} shown.`,
  diagrams: (count) => `${counted(count, 'diagram is', 'diagrams are')} shown as text only.`,
  objects: (count) => `${counted(count, 'embedded object isn’t', 'embedded objects aren’t')} shown.`,
  symbols: (count) => `${counted(count, 'symbol isn’t', 'symbols aren’t')} shown.`,
  formulas: (count) => `${counted(count, 'formula is', 'formulas are')} shown as plain text.`,
  'hidden text': () => 'Hidden text isn’t shown.',
  'linked values': () => 'Values linked to data in the file are shown as last saved.',
  'updated fields': () =>
    'Word updates the fields of this document when it opens it. You see them as last saved.',
  dates: () => 'Dates that Word updates by itself are shown as last saved.',
  comments: (count) => `${counted(count, 'comment is', 'comments are')} listed after the text.`,
  headers: () => 'Headers and footers are shown once, before and after the text.',
  'embedded text': () =>
    'Part of the text is from an embedded file and is shown without its layout, list numbers, tick marks and crossing-out.',
  'formatting changes': () => 'Tracked changes to formatting aren’t marked.',
  'line numbers': () => 'Numbers of lines aren’t shown.',
  'crossed cells': (count) =>
    `${counted(count, 'cell of a table is', 'cells of tables are')} crossed by a diagonal line in Word.`,
  drawings: () => 'Lines and shapes aren’t shown.',
} as const satisfies Record<string, (count: number) => string>
