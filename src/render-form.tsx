import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { companySchema } from './api/companies.ts'
import type { Company } from './api/companies.ts'
import { chooseConnection } from './api/connection-choice.ts'
import type { Connection } from './api/connections.ts'
import { isDeleted } from './api/customer-title.ts'
import { recordSchema } from './api/customers.ts'
import type { Customer } from './api/customers.ts'
import { isTooDeep } from './lib/json.ts'
import { customersModelUrl } from './lib/customers-model-url.ts'
import { readAddress } from './lib/paths/read-address.ts'
import type { Place } from './lib/paths/read-address.ts'
import { parseFixSearch } from './lib/paths/fix-search.ts'
import { parseFormSearch } from './lib/paths/form-search.ts'
import type { ModelNode } from './model/model-node.ts'
import { parseModelOnce } from './model/parse/parse-model-once.ts'
import { draftKey } from './writes/drafts/draft-format.ts'
import { EarlyForm } from './pages/customer-form/EarlyForm.tsx'

type FormPlace = Extract<Place, { name: 'newCustomer' | 'editCustomer' }>

/** The responses that a form is made of. */
interface FormBodies {
  company: unknown
  model: unknown
  /** Of a stored customer. */
  record: unknown
}

/** More fields than any platform has take too long to be worth the server's time. */
const MOST_FIELDS = 600

const isForm = (place: Place): place is FormPlace =>
  place.name === 'newCustomer' || place.name === 'editCustomer'

/** Only what this device doesn't know better: a copy, a change to correct or to undo, and a finding are for the application. */
const isPlain = ({ href }: FormPlace) =>
  Object.values({ ...parseFormSearch(href), ...parseFixSearch(href) }).every((value) => value === undefined)

function connectionOf(place: FormPlace, company: Company): Connection | undefined {
  const wanted = place.search.connection
  const connection = chooseConnection(company.dataConnections ?? [], wanted)
  return connection?.status === 'Linked' && (wanted ?? connection.id) === connection.id
    ? connection
    : undefined
}

/** Where the model of a form is read, going by the response to the company; undefined where the application decides. */
export function modelUrl(place: Place, body: unknown): string | undefined {
  const company = companySchema.safeParse(body).data
  const connection = isForm(place) && company !== undefined ? connectionOf(place, company) : undefined
  return connection && isForm(place) ? customersModelUrl(place.params.companyId, connection.id) : undefined
}

/** The record of an edit form, null for a new customer, undefined where the application has more to say. */
function recordOf(place: FormPlace, body: unknown): Customer | null | undefined {
  if (place.name === 'newCustomer') return null
  const record = recordSchema.safeParse(body).data
  if (record?.readable !== true || isDeleted(record.customer) || isTooDeep(record.customer)) return undefined
  return record.customer
}

/** How many fields there are, up to the most that are rendered here. */
function countFields(model: ModelNode): number {
  let count = 0
  for (const child of model.children) {
    count += 1 + countFields(child)
    if (count > MOST_FIELDS) break
  }
  return count
}

/** Forms for new customers, which are alike for everybody, by what they are made of; the newest last. */
const rendered = new Map<string, string>()
const MOST_RENDERED = 20

/**
 * A form in HTML, which the server sends with the page: the application's own components, as they are before anything was
 * typed. Empty where there is no such form, or more to say than a form.
 */
export function renderForm(place: Place, bodies: FormBodies): string {
  if (!isForm(place) || !isPlain(place)) return ''
  const company = companySchema.safeParse(bodies.company).data
  const connection = company && connectionOf(place, company)
  const record = recordOf(place, bodies.record)
  if (connection === undefined || record === undefined) return ''
  const { companyId } = place.params
  const of = { companyId, companyName: company?.name?.trim() || companyId, connection, record }
  if (record !== null) return renderModel(of, bodies.model)
  const key = JSON.stringify([of, bodies.model])
  const html = rendered.get(key) ?? renderModel(of, bodies.model)
  rendered.delete(key)
  rendered.set(key, html)
  for (const oldest of rendered.keys()) {
    if (rendered.size <= MOST_RENDERED) break
    rendered.delete(oldest)
  }
  return html
}

type FormOf = Omit<ComponentProps<typeof EarlyForm>, 'model'>

function renderModel(of: FormOf, served: unknown): string {
  const model = parseModelOnce(served)
  if (model === null || countFields(model) > MOST_FIELDS) return ''
  const { companyId, connection, record } = of
  const customerId = record?.id ?? null
  const key = draftKey({ companyId, connectionId: connection.id, customerId })
  const html = renderToStaticMarkup(
    <template data-key={key} data-company={companyId} data-customer={customerId ?? undefined}>
      <EarlyForm {...of} model={model} />
    </template>,
  )
  return html.replaceAll(' style="', ' data-style="')
}

const SAMPLE_FIELDS = 100

/** A form that nobody asks for, as large as large ones are. */
export function renderSampleForm(): void {
  rendered.clear()
  const properties = Object.fromEntries(
    Array.from({ length: SAMPLE_FIELDS }, (_, place) => [
      `field${place}`,
      {
        type: 'String',
        displayName: `Field ${place}`,
        description: 'What the platform says of it.',
        required: place === 0,
        validation: { warnings: [{ details: 'Max length of 40 characters.' }], information: [] },
      },
    ]),
  )
  renderForm(readAddress('/companies/sample/customers/new', ''), {
    company: {
      id: 'sample',
      dataConnections: [{ id: 'sample', status: 'Linked', sourceType: 'Accounting' }],
    },
    model: { type: 'Object', displayName: 'Customer', description: '', required: true, properties },
    record: undefined,
  })
}
