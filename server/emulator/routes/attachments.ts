import { attachmentBody, attachmentId, filesOf } from '../attachments/attachments-of.ts'
import { downloadStream } from '../attachments/downloads.ts'
import type { SourceFile } from '../attachments/files/source-file.ts'
import type { Company } from '../world/company.ts'
import { dataTypeNotSupported, noDataAvailable, ApiError } from '../codat/errors.ts'
import { platformOf } from '../codat/platforms.ts'
import type { RouteCall, Route } from '../world/route.ts'

/**
 * Files attached to customers: list, get, download. They come live from the accounting package, so they belong to a
 * connection and get 400 unless it is Linked. Codat's message for that isn't published; it is the same as
 * for writes.
 */
const LIST = '/companies/:companyId/connections/:connectionId/data/customers/:customerId/attachments'

interface Target {
  company: Company
  customerId: string
  files: readonly SourceFile[]
}

function findTarget({ world, params }: RouteCall): Target {
  const company = world.company(params['companyId'] ?? '')
  const connection = world.connection(company, params['connectionId'] ?? '')
  const platform = platformOf(connection.integrationKey)
  if (!platform.attachments) throw dataTypeNotSupported('customers attachments', platform.name)
  if (connection.status !== 'Linked')
    throw new ApiError(
      400,
      `Data connection ${connection.id} is ${connection.status}; attachments are read live and need a Linked one`,
    )
  const customerId = params['customerId'] ?? ''
  if (!company.books.source.has(customerId)) throw noDataAvailable('customers', customerId)
  return { company, customerId, files: filesOf(company, customerId) }
}

function findFile(call: RouteCall): Target & { file: SourceFile; id: string } {
  const target = findTarget(call)
  const id = call.params['attachmentId'] ?? ''
  const file = target.files.find((one) => attachmentId(target.company, target.customerId, one) === id)
  if (!file) throw noDataAvailable('attachments', id)
  return { ...target, file, id }
}

export const attachmentRoutes: Route[] = [
  {
    method: 'get',
    path: LIST,
    faults: 'data',
    handle: (call) => {
      const { company, customerId, files } = findTarget(call)
      return Response.json({ attachments: files.map((file) => attachmentBody(company, customerId, file)) })
    },
  },
  {
    method: 'get',
    path: `${LIST}/:attachmentId`,
    faults: 'data',
    handle: (call) => {
      const { company, customerId, file } = findFile(call)
      return Response.json(attachmentBody(company, customerId, file))
    },
  },
  {
    method: 'get',
    path: `${LIST}/:attachmentId/download`,
    faults: 'data',
    handle: (call) => {
      const { company, file, id } = findFile(call)
      const content = file.open()
      return new Response(downloadStream(company, id, content), {
        headers: {
          // Whatever the file is labelled as.
          'Content-Type': 'application/octet-stream',
          ...file.headers,
          ...(content.length !== undefined && { 'Content-Length': String(content.length) }),
        },
      })
    },
  },
]
