import type { Parts } from './parts.ts'
import { relationId } from './parts.ts'
import { isOn, readXml } from './xml.ts'

export type SheetState = 'visible' | 'hidden' | 'veryHidden'

export interface ListedSheet {
  name: string
  state: SheetState
  /** `worksheet`, `chartsheet`, `dialogsheet`. */
  type: string
  path: string | undefined
}

export interface Book {
  sheets: ListedSheet[]
  /** Of the sheet its program opens with. */
  active: number
  is1904: boolean
  /** Its program calculates everything again when it opens it. */
  recalculates: boolean
  /** Of the names it gives to formulas, with what they stand for. */
  names: { name: string; formula: string }[]
  texts: string | undefined
  styles: string | undefined
}

const stateOf = (state = 'visible'): SheetState =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible'

/** The list of sheets of a workbook, and what holds for all of them. Throws when there is no workbook. */
export function readBook(parts: Parts): Book {
  const main = parts.relationsOf('').find(({ type }) => type === 'officeDocument')?.target
  const path = [main, 'xl/workbook.xml', parts.find('workbook.xml')].find(
    (one) => parts.get(one) !== undefined,
  )
  const part = parts.get(path)
  if (path === undefined || part === undefined) throw new Error('The file holds no workbook.')
  const relations = parts.relationsOf(path)
  const targetOf = (type: string, usual: string): string | undefined =>
    relations.find((one) => one.type === type)?.target ?? parts.find(usual)
  const book: Book = {
    sheets: [],
    active: 0,
    is1904: false,
    recalculates: false,
    names: [],
    texts: targetOf('sharedStrings', 'sharedstrings.xml'),
    styles: targetOf('styles', 'styles.xml'),
  }
  let defined: Book['names'][number] | undefined
  readXml(part.chunks, {
    text: (text) => {
      if (defined !== undefined) defined.formula += text
    },
    close: () => {
      defined = undefined
    },
    open: (name, attributes) => {
      if (name === 'workbookPr') book.is1904 = isOn(attributes['date1904'])
      if (name === 'workbookView') book.active = Number(attributes['activeTab'] ?? 0)
      if (name === 'calcPr') book.recalculates = isOn(attributes['fullCalcOnLoad'])
      if (name === 'definedName') {
        defined = { name: attributes['name'] ?? '', formula: '' }
        book.names.push(defined)
      }
      if (name !== 'sheet') return
      const relation = relations.find(({ id }) => id === relationId(attributes))
      const usual = `sheet${book.sheets.length + 1}.xml`
      book.sheets.push({
        name: attributes['name'] ?? '',
        state: stateOf(attributes['state']),
        type: relation?.type ?? 'worksheet',
        // Without relations, sheets are usually numbered in their order.
        path: relation?.target ?? parts.find(`worksheets/${usual}`),
      })
    },
  })
  return book
}
