import * as z from 'zod/mini'

/** Ways in which a document is shown other than Word shows it, the most important first. */
export const DOCX_OMISSIONS = [
  'changes',
  'lost text',
  'damaged parts',
  'numbers',
  'changed numbers',
  'note numbers',
  'pale text',
  'pictures',
  'altered pictures',
  'charts',
  'diagrams',
  'objects',
  'symbols',
  'formulas',
  'hidden text',
  'linked values',
  'updated fields',
  'dates',
  'comments',
  'headers',
  'embedded text',
  'formatting changes',
  'line numbers',
  'crossed cells',
  'drawings',
] as const

const omissionSchema = z.object({ kind: z.enum(DOCX_OMISSIONS), count: z.number() })
export type DocxOmission = z.infer<typeof omissionSchema>

/** A Word document as the worker converts it. */
export const docxSchema = z.object({
  /** Headings, tables and pictures, not yet to be trusted. */
  html: z.string(),
  isClipped: z.boolean(),
  omissions: z.array(omissionSchema),
})
export type DocxContent = z.infer<typeof docxSchema>
