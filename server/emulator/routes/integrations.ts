import { ApiError } from '../codat/errors.ts'
import { listResponse, orderedBy } from '../query/list.ts'
import { PLATFORMS, findPlatform, integrationBody } from '../codat/platforms.ts'
import { integrationSchema } from '../query/query-schemas.ts'
import type { Route } from '../world/route.ts'

const integrations = PLATFORMS.map(integrationBody)

export const integrationRoutes: Route[] = [
  {
    method: 'get',
    path: '/integrations',
    handle: ({ path, query }) =>
      listResponse({
        path,
        params: query,
        schema: integrationSchema,
        ordered: orderedBy(integrations, integrationSchema, (integration) => integration.key),
      }),
  },
  {
    method: 'get',
    path: '/integrations/:platformKey',
    handle: ({ params }) => {
      const platform = findPlatform(params['platformKey'] ?? '')
      if (!platform) throw new ApiError(404, `Integration ${params['platformKey'] ?? ''} not found`)
      return Response.json(integrationBody(platform))
    },
  },
]
