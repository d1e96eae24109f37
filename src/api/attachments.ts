import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { fileNameOf } from '../lib/files/file-name.ts'
import { apiPath } from '../lib/paths/request-path.ts'
import { request } from './http.ts'
import { text } from './paging.ts'

/** Source: Codat API, schema `AccountingAttachment`. Nothing in it is required but the id, without which it cannot be requested. */
const attachmentSchema = z.looseObject({
  id: z.union([z.string(), z.pipe(z.number(), z.transform(String))]),
  name: text,
  contentType: text,
  dateCreated: text,
  // oxlint-disable-next-line promise/valid-params -- zod's `catch` is no promise's
  fileSize: z.catch(z.optional(z.nullable(z.number().check(z.nonnegative()))), undefined),
  includeWhenSent: z.optional(z.nullable(z.boolean())),
})
export type Attachment = z.infer<typeof attachmentSchema>

export interface Attachments {
  attachments: Attachment[]
  /** Entries that could not be read, such as those without an id. */
  unreadable: number
}

function toAttachments(all: readonly unknown[]): Attachments {
  const attachments = all.flatMap((raw) => {
    const parsed = attachmentSchema.safeParse(raw)
    return parsed.success ? [parsed.data] : []
  })
  return { attachments, unreadable: all.length - attachments.length }
}

const attachmentsSchema = z.pipe(
  z.looseObject({ attachments: z.optional(z.nullable(z.array(z.unknown()))) }),
  z.transform((body) => toAttachments(body.attachments ?? [])),
)

/** A customer's files belong to the connection they are read through. */
export interface FilesOwner {
  companyId: string
  connectionId: string
  customerId: string
}

function listPath({ companyId, connectionId, customerId }: FilesOwner): string {
  return apiPath`/companies/${companyId}/connections/${connectionId}/data/customers/${customerId}/attachments`
}

const attachmentPath = (owner: FilesOwner, attachmentId: string): string =>
  listPath(owner) + apiPath`/${attachmentId}`

/** The bytes; the desk's server names the download as the desk shows it. */
export function downloadPath(
  owner: FilesOwner,
  attachment: Pick<Attachment, 'id' | 'name' | 'contentType'>,
): string {
  return `${attachmentPath(owner, attachment.id)}/download?filename=${encodeURIComponent(fileNameOf(attachment))}`
}

export const attachmentQueries = {
  list: (owner: FilesOwner) =>
    queryOptions({
      queryKey: ['companies', owner.companyId, 'attachments', owner.connectionId, owner.customerId, 'list'],
      queryFn: ({ signal }): Promise<Attachments> =>
        request(listPath(owner), { schema: attachmentsSchema, signal }),
    }),
  detail: (owner: FilesOwner, attachmentId: string) =>
    queryOptions({
      queryKey: [
        'companies',
        owner.companyId,
        'attachments',
        owner.connectionId,
        owner.customerId,
        attachmentId,
      ],
      queryFn: ({ signal }): Promise<Attachment> =>
        request(attachmentPath(owner, attachmentId), { schema: attachmentSchema, signal }),
    }),
}
