import { ApiError } from '../codat/errors.ts'
import { listResponse, orderedBy } from '../query/list.ts'
import { pullSchema } from '../query/query-schemas.ts'
import type { RouteCall, Route } from '../world/route.ts'
import { queueAll, queueSync } from '../sync/sync.ts'
import type { PullOperation } from '../codat/wire.ts'

function findPull({ world, params }: RouteCall): PullOperation {
  const company = world.company(params['companyId'] ?? '')
  const id = params['datasetId'] ?? ''
  const pull = company.pulls.find((one) => one.id === id)
  if (!pull) throw new ApiError(404, `No data set was found with ID ${id}`, 'PullApi')
  return pull
}

export const syncRoutes: Route[] = [
  {
    method: 'get',
    path: '/companies/:companyId/dataStatus',
    handle: ({ world, params }) =>
      Response.json(Object.fromEntries(world.company(params['companyId'] ?? '').dataSets)),
  },
  {
    method: 'post',
    path: '/companies/:companyId/data/queue/:dataType',
    handle: ({ world, params, query, now }) => {
      const company = world.company(params['companyId'] ?? '')
      const connectionId = query.get('connectionId') ?? undefined
      if (connectionId !== undefined) world.connection(company, connectionId)
      return Response.json(queueSync(company, params['dataType'] ?? '', now, connectionId))
    },
  },
  {
    method: 'post',
    path: '/companies/:companyId/data/all',
    handle: ({ world, params, now }) => {
      queueAll(world.company(params['companyId'] ?? ''), now)
      return new Response(null, { status: 204 })
    },
  },
  {
    method: 'get',
    path: '/companies/:companyId/data/history',
    handle: ({ world, params, path, query }) => {
      const { pulls } = world.company(params['companyId'] ?? '')
      return listResponse({
        path,
        params: query,
        schema: pullSchema,
        ordered: orderedBy(pulls, pullSchema, (pull) => pull.id),
      })
    },
  },
  {
    method: 'get',
    path: '/companies/:companyId/data/history/:datasetId',
    handle: (call) => Response.json(findPull(call)),
  },
  {
    method: 'get',
    path: '/companies/:companyId/sync/:datasetId/validation',
    handle: (call) => {
      const pull = findPull(call)
      const { books } = call.world.company(pull.companyId)
      const nameless =
        pull.dataType === 'customers' ? [...books.cache.values()].filter((c) => !c.customerName) : []
      const warnings = nameless.map((customer) => ({
        itemId: customer.id,
        message: 'Customer has no name.',
        validatorName: 'Customer',
      }))
      return Response.json({ errors: [], warnings })
    },
  },
]
