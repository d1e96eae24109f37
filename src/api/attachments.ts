import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { fileNameOf } from '../lib/files/file-name.ts'
import {
  downloadCustomerAttachment,
  getCustomerAttachment,
  listCustomerAttachments,
} from '../lib/operations/attachments.ts'
import { operationPath, withQuery } from '../lib/paths/request-path.ts'
import { request } from './http.ts'
import { text } from './paging.ts'

/**
 * Source: Codat API, schema `AccountingAttachment`. Only the id is required, because a file can't be requested without it.
 */
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

/** The bytes; the desk's server names the download as the desk shows it. */
export function downloadPath(
  { companyId, connectionId, customerId }: FilesOwner,
  attachment: Pick<Attachment, 'id' | 'name' | 'contentType'>,
): string {
  const ids = { companyId, connectionId, customerId, attachmentId: attachment.id }
  return withQuery(operationPath(downloadCustomerAttachment, ids), {
    filename: fileNameOf(attachment),
  })
}

export const attachmentQueries = {
  list: ({ companyId, connectionId, customerId }: FilesOwner) =>
    queryOptions({
      queryKey: ['companies', companyId, 'attachments', connectionId, customerId, 'list'],
      queryFn: ({ signal }): Promise<Attachments> =>
        request(operationPath(listCustomerAttachments, { companyId, connectionId, customerId }), {
          schema: attachmentsSchema,
          signal,
        }),
    }),
  detail: ({ companyId, connectionId, customerId }: FilesOwner, attachmentId: string) =>
    queryOptions({
      queryKey: ['companies', companyId, 'attachments', connectionId, customerId, attachmentId],
      queryFn: ({ signal }): Promise<Attachment> =>
        request(
          operationPath(getCustomerAttachment, {
            companyId,
            connectionId,
            customerId,
            attachmentId,
          }),
          { schema: attachmentSchema, signal },
        ),
    }),
}
