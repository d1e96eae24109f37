import * as z from 'zod/mini'

/**
 * Rows of a table from a worker. Only that they are a list is checked: the worker is our own code, and looking at each
 * of a million cells would hold up the page.
 */
export const rowsSchema = z.custom<string[][]>(Array.isArray)
