import { layoutToChange } from '../../../api/list-layout.ts'
import { fieldTitle } from '../../../api/listed-fields.ts'
import type { ListedField } from '../../../api/listed-fields.ts'

/** The paths behind columns that are no member of a record themselves. */
const PATHS: Partial<Record<ListedField, string>> = {
  address: 'addresses[0]',
  country: 'addresses[0].country',
}
/** They are in every file, with both dates of change as its version. */
const IN_EVERY_FILE: ReadonlySet<ListedField> = new Set(['id', 'sourceModifiedDate', 'modifiedDate'])

const fieldsOf = (text: string | undefined): ListedField[] =>
  layoutToChange(text).columns.map(({ field }) => field)

/** The paths of a record that the list shows with the columns of an address: those somebody has chosen, or its own. */
export const listedColumns = (text: string | undefined): string[] =>
  fieldsOf(text).map((field) => PATHS[field] ?? field)

/** What these columns are called, but for those of every file. */
export const listedTitles = (text: string | undefined): string[] =>
  fieldsOf(text)
    .filter((field) => !IN_EVERY_FILE.has(field))
    .map((field) => fieldTitle(field, undefined))
