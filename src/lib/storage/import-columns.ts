import * as z from 'zod/mini'
import { deviceStorage, storedJson } from './stored-value.ts'

const MOST_REMEMBERED = 20

const schema = z.array(
  z.object({ companyId: z.string(), headings: z.string(), columns: z.array(z.nullable(z.string())) }),
)

/** What the columns of imported files were about: headings and fields, nothing of what is in them. */
const stored = storedJson(deviceStorage, 'desk.import-columns', schema)

const signature = (headings: readonly string[]): string => JSON.stringify(headings)

/** What columns with these headings were about in a company the last time; undefined when they are new. */
export function rememberedColumns(
  companyId: string,
  headings: readonly string[],
): (string | null)[] | undefined {
  const wanted = signature(headings)
  return stored.read()?.find((one) => one.companyId === companyId && one.headings === wanted)?.columns
}

export function rememberColumns(
  companyId: string,
  headings: readonly string[],
  columns: readonly (string | null)[],
): void {
  const wanted = signature(headings)
  const others = (stored.read() ?? []).filter((one) => one.companyId !== companyId || one.headings !== wanted)
  stored.write([{ companyId, headings: wanted, columns: [...columns] }, ...others].slice(0, MOST_REMEMBERED))
}
