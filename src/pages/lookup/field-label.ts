import { own } from '../../lib/json.ts'
import { humanise } from '../../model/names.ts'

/** Names of fields where a word for word reading of the API's name isn't what people say. */
const LABELS: Readonly<Record<string, string>> = {
  customerName: 'Name',
  emailAddress: 'Email',
  defaultCurrency: 'Currency',
  line1: 'Address',
  line2: 'Address',
  number: 'Phone',
}

/** "City" for `addresses[0].city`, "Contact’s email" for `contacts[1].email`: where a search found something. */
export function fieldLabel(path: string): string {
  const names = path.match(/[A-Za-z_$][\w$-]*/g) ?? []
  const last = names.at(-1) ?? path
  const label = own(LABELS, last) ?? humanise(last)
  if (names[0] !== 'contacts') return label
  return last === 'name' ? 'Contact' : `Contact’s ${label.charAt(0).toLowerCase()}${label.slice(1)}`
}
