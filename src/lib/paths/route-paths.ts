/** Every address of the product. Where two match, the first one is meant: `new` is no customer's id. */
export const ROUTE_PATHS = {
  home: '/',
  companies: '/companies',
  find: '/find',
  company: '/companies/:companyId',
  customers: '/companies/:companyId/customers',
  newCustomer: '/companies/:companyId/customers/new',
  customer: '/companies/:companyId/customers/:customerId',
  editCustomer: '/companies/:companyId/customers/:customerId/edit',
  customerHistory: '/companies/:companyId/customers/:customerId/history',
  attachments: '/companies/:companyId/customers/:customerId/attachments',
  attachment: '/companies/:companyId/customers/:customerId/attachments/:attachmentId',
  writes: '/companies/:companyId/writes',
  import: '/companies/:companyId/import',
  bulkEdit: '/companies/:companyId/bulk-edit/:editId',
  audit: '/companies/:companyId/audit',
  lookup: '/companies/:companyId/lookup',
  duplicates: '/companies/:companyId/duplicates',
  run: '/companies/:companyId/runs/:runId',
} as const

export type RouteName = keyof typeof ROUTE_PATHS

type ParamNames<Path> = Path extends `${infer Step}/${infer Rest}`
  ? ParamNames<Step> | ParamNames<Rest>
  : Path extends `:${infer Name}`
    ? Name
    : never

/** The ids in a route's path, by name. */
export type RouteParams<Name extends RouteName> = Readonly<
  Record<ParamNames<(typeof ROUTE_PATHS)[Name]>, string>
>

/** Half a surrogate pair has no place in an address; a replacement character keeps the link from failing. */
const encodeId = (id: string) => encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\u{FFFD}'))

export const pathTo = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_step, name: string) => encodeId(params[name] ?? ''))

/** An escape that stands for nothing is part of the id as it is. */
function decodeId(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}

/** The ids an address names when it has the form of the path; a slash at the end changes nothing. */
export function matchPath(path: string, pathname: string): Record<string, string> | undefined {
  const steps = path.split('/')
  const given = pathname.replace(/(?<=.)\/$/, '').split('/')
  if (steps.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [place, step] of steps.entries()) {
    const part = given[place] ?? ''
    if (!step.startsWith(':')) {
      if (step !== part) return undefined
    } else if (part === '') return undefined
    else params[step.slice(1)] = decodeId(part)
  }
  return params
}
