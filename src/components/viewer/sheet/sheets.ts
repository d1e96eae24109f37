import * as z from 'zod/mini'
import { rowsSchema } from '../table/table-rows.ts'

/** A difference between what is shown and what its program shows. The viewer says each in a sentence. */
const omissionSchema = z.object({
  kind: z.enum([
    'damaged',
    'notCalculated',
    'recalculates',
    'missingTexts',
    'cutCells',
    'blankedCells',
    'hiddenZeros',
    'formulaView',
    'volatile',
    'unsigned',
    'pale',
    'foreign',
    'fraction',
    'crossed',
    'unreachable',
    'cellPictures',
    'partlyStruck',
    'raised',
    'rightToLeft',
    'comments',
    'pictures',
    'charts',
    'drawings',
    'pivots',
    'sparklines',
    'controls',
    'objects',
    'conditional',
    'looseMerges',
  ]),
  count: z.number(),
  /** Where they are: the first of them. */
  places: z.array(z.string()),
})
export type Omission = z.infer<typeof omissionSchema>
export type OmissionKind = Omission['kind']

const numbersSchema = z.custom<number[]>(Array.isArray)

const mergeSchema = z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() })
export type Merge = z.infer<typeof mergeSchema>

const sheetSchema = z.object({
  name: z.string(),
  state: z.enum(['visible', 'hidden', 'veryHidden']),
  /** Other kinds have no cells. */
  type: z.enum(['cells', 'chart', 'other']),
  rows: rowsSchema,
  /** A letter for each cell of a row: what it holds. See `cell-kinds.ts`. */
  kinds: z.custom<string[]>(Array.isArray),
  hiddenRows: numbersSchema,
  hiddenColumns: numbersSchema,
  merges: z.array(mergeSchema),
  frozen: z.object({ rows: z.number(), columns: z.number() }),
  /** Rows or columns beyond the limits are left out. */
  isClipped: z.boolean(),
  omissions: z.array(omissionSchema),
})
export type Sheet = z.infer<typeof sheetSchema>

/** What every sheet without cells has in common. */
export const NO_CELLS: Omit<Sheet, 'name' | 'state' | 'type' | 'omissions'> = {
  rows: [],
  kinds: [],
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  frozen: { rows: 0, columns: 0 },
  isClipped: false,
}

/** A workbook, as the worker reads it. */
export const sheetsSchema = z.object({
  sheets: z.array(sheetSchema),
  /** The place of the sheet to begin with. */
  active: z.number(),
  /** Sheets beyond the limit. */
  omittedSheets: z.number(),
})
export type Sheets = z.infer<typeof sheetsSchema>

export const sheetsRequestSchema = z.object({ file: z.instanceof(Blob), locale: z.string() })
