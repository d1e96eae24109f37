import type { Company } from '../world/company.ts'
import { utcSeconds } from '../codat/dates.ts'
import { namedUuid } from '../codat/ids.ts'
import { createRandom } from '../books/random.ts'
import { present } from '../codat/wire.ts'
import { DIFFICULT_PACK } from './difficult-pack.ts'
import { ODD_NAMES_PACK } from './odd-names.ts'
import { OVERSIZED_PACK } from './oversized-pack.ts'
import { READABLE_PACK } from './readable-pack.ts'
import type { SourceFile } from './files/source-file.ts'

/** Day of the newest file. */
const NEWEST = Date.UTC(2026, 10, 20, 9, 41, 7)
const DAY_MS = 86_400_000

/** Files an ordinary customer may have. */
const ORDINARY = READABLE_PACK.filter(({ key }) =>
  ['contract', 'photo', 'addresses', 'agreement', 'mail'].includes(key),
)

/** Carried by the first customers of a company by name, in this order. */
const PACKS = [READABLE_PACK, DIFFICULT_PACK, ODD_NAMES_PACK, OVERSIZED_PACK] as const

const carriers = new WeakMap<Company, readonly string[]>()

/** The customers with a pack. Assigned on the first request, so that a renamed customer keeps the files. */
function carriersOf(company: Company): readonly string[] {
  const known = carriers.get(company)
  if (known) return known
  const { source } = company.books
  const found = company.books
    .ordered()
    .filter(({ id }) => source.has(id))
    .slice(0, PACKS.length)
    .map(({ id }) => id)
  carriers.set(company, found)
  return found
}

/** The files of a customer, live from the accounting package. */
export function filesOf(company: Company, customerId: string): readonly SourceFile[] {
  const pack = PACKS[carriersOf(company).indexOf(customerId)]
  if (pack) return pack
  const random = createRandom(`files of ${company.id} ${customerId}`)
  return ORDINARY.filter(() => random.chance(0.3))
}

/** Deterministic, so that a link to an attachment outlives a restart. */
export const attachmentId = (company: Company, customerId: string, file: SourceFile): string =>
  namedUuid(`attachment ${company.id} ${customerId} ${file.key}`)

export interface AttachmentBody {
  id: string
  name?: string
  contentType?: string
  dateCreated: string
  fileSize?: number
  includeWhenSent: boolean
}

/** What Codat's list and get return; `modifiedDate` and `sourceModifiedDate` are never filled for attachments. */
export function attachmentBody(company: Company, customerId: string, file: SourceFile): AttachmentBody {
  return present<AttachmentBody>({
    id: attachmentId(company, customerId, file),
    name: file.name,
    contentType: file.contentType,
    dateCreated: utcSeconds(NEWEST - file.ageDays * DAY_MS),
    fileSize: file.fileSize?.(),
    includeWhenSent: file.key === 'contract',
  })
}
