import * as z from 'zod/mini'
import { searchedText } from '../format/searched-text.ts'

/** What somebody searches for, without the invisible characters that come with a pasted text. */
export const searchText = (maxLength: number) =>
  z.pipe(z.string().check(z.maxLength(maxLength)), z.transform(searchedText))
