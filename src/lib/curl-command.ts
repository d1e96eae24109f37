import { customersRequest } from './codat-customers-request.ts'
import { listCustomers } from './operations/customers.ts'
import type { CustomersSearch } from './paths/customers-search.ts'
import { operationPath } from './paths/request-path.ts'

/** Codat's own address: where the server sends requests is no business of the browser. */
const CODAT = 'https://api.codat.io'

/** A text as one word of a POSIX shell, whatever is in it. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`

/**
 * The request of a list as a command to run elsewhere. The key isn't known here: the shell takes it, encoded as Codat wants it, from
 * a variable.
 */
export function curlCommand(companyId: string, search: CustomersSearch): string {
  const parameters = Object.entries(customersRequest(search)).flatMap(([name, value]) =>
    value === undefined ? [] : [`--data-urlencode ${quoted(`${name}=${value}`)}`],
  )
  return [
    `curl --get ${quoted(CODAT + operationPath(listCustomers, { companyId }))}`,
    '--header "Authorization: Basic $CODAT_API_KEY_BASE64"',
    ...parameters,
  ].join(' \\\n  ')
}
