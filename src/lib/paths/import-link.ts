import type { LinkTarget } from './links.ts'
import { pathTo, ROUTE_PATHS } from './route-paths.ts'

/** The page that compares a file with a company's customers. Beside the other links, which load before the first row. */
export const toImport = (companyId: string): LinkTarget => ({
  href: pathTo(ROUTE_PATHS.import, { companyId }),
})
