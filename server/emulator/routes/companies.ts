import { badRequest } from '../codat/errors.ts'
import { listResponse, orderedBy } from '../query/list.ts'
import { companySchema, connectionSchema } from '../query/query-schemas.ts'
import type { Route } from '../world/route.ts'
import { readJson } from '../world/route.ts'

type TagTest = (tags: Record<string, string>) => boolean

/** `region=uk && team!=sales`: every part has to hold. */
function parseTags(text: string): TagTest[] {
  return text.split('&&').map((part) => {
    const [, name, operator, value = ''] = /^\s*([^=!~\s]+)\s*(!=|=|~)\s*(.+?)\s*$/.exec(part) ?? []
    if (name === undefined) throw badRequest()
    const wanted = value.toLowerCase()
    return (tags) => {
      const tag = Object.hasOwn(tags, name) ? tags[name]?.toLowerCase() : undefined
      if (operator === '!=') return tag !== wanted
      return operator === '~' ? (tag?.includes(wanted) ?? false) : tag === wanted
    }
  })
}

export const companyRoutes: Route[] = [
  {
    method: 'get',
    path: '/companies',
    handle: ({ world, path, query }) => {
      const tests = parseTagsOf(query.get('tags'))
      const companies = [...world.companies.values()]
        .map((company) => company.body())
        .filter((company) => tests.every((test) => test(company.tags ?? {})))
      return listResponse({
        path,
        params: query,
        schema: companySchema,
        ordered: orderedBy(companies, companySchema, (company) => company.id),
      })
    },
  },
  {
    method: 'get',
    path: '/companies/:companyId',
    handle: ({ world, params }) => Response.json(world.company(params['companyId'] ?? '').body()),
  },
  {
    method: 'get',
    path: '/companies/:companyId/connections',
    handle: ({ world, params, path, query }) => {
      const { connections } = world.company(params['companyId'] ?? '')
      return listResponse({
        path,
        params: query,
        schema: connectionSchema,
        ordered: orderedBy(connections, connectionSchema, (connection) => connection.id),
      })
    },
  },
  {
    method: 'get',
    path: '/companies/:companyId/connections/:connectionId',
    handle: ({ world, params }) => {
      const company = world.company(params['companyId'] ?? '')
      return Response.json(world.connection(company, params['connectionId'] ?? ''))
    },
  },
  {
    method: 'patch',
    path: '/companies/:companyId/connections/:connectionId',
    handle: async ({ world, params, request }) => {
      const company = world.company(params['companyId'] ?? '')
      const connection = world.connection(company, params['connectionId'] ?? '')
      const { status } = await readJson(request)
      if (status !== 'Unlinked' || connection.status !== 'Linked') throw badRequest()
      connection.status = 'Unlinked'
      return Response.json(connection)
    },
  },
]

function parseTagsOf(tags: string | null): TagTest[] {
  return tags === null || tags.trim() === '' ? [] : parseTags(tags)
}
