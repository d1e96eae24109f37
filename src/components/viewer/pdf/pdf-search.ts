import { findInText } from '../find/find-in-text.ts'
import type { Hit } from '../find/find-in-text.ts'
import type { PageText } from './page-text.ts'

export interface PdfHit extends Hit {
  /** From 1. */
  page: number
}

/** Places of a text on a page. */
export const findOnPage = (page: number, { text }: PageText, query: string): PdfHit[] =>
  findInText(text, query).map(({ start, end }) => ({ page, start, end }))
