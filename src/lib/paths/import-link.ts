import { linkTo } from './links.ts'

/** The page that compares a file with a company's customers. */
export const toImport = (companyId: string) => linkTo('import', { companyId }, {})
