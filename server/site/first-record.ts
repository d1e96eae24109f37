import type { Place } from '../../src/lib/paths/read-address.ts'
import { comingScripts, startReads, withoutLate, type Read } from './coming-reads.ts'
import type { FirstData } from './first-data.ts'
import { attempt, bodyOf, type Rendering } from './rendering.ts'

interface RecordPage {
  place: Place
  /** The record and the company. */
  reads: readonly string[]
  /** Of the reader. */
  locale: string | undefined
  canWrite: string
}

/** Larger records, with hundreds of contacts, take too long to be worth the server's time. */
const LONGEST = 64 * 1024

const isShort = (data: FirstData | undefined) => data !== undefined && data.text.length <= LONGEST

/** A record, and what it is made of, whatever the status: none of it is asked for again. A company that is late keeps no record waiting. */
export async function firstRecord(
  rendering: Rendering | undefined,
  { place, reads, locale, canWrite }: RecordPage,
  read: Read,
): Promise<string> {
  const coming = withoutLate(startReads(reads, read))
  const [record, company] = await Promise.all(coming)
  const html =
    isShort(record) && isShort(company)
      ? attempt(() =>
          rendering?.renderRecord(
            place,
            { record: bodyOf(record), company: bodyOf(company) },
            { locale, canWrite },
          ),
        )
      : undefined
  return `${html ?? ''}${await comingScripts(coming)}`
}
