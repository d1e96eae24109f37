import * as z from 'zod/mini'
import { pagingMembers, text } from './paging.ts'

/** Source: Codat API, schema `Address`. */
const addressSchema = z.looseObject({
  type: text,
  line1: text,
  line2: text,
  city: text,
  region: text,
  country: text,
  postalCode: text,
})
export type Address = z.infer<typeof addressSchema>

const phoneSchema = z.looseObject({ type: text, number: text })

/** Source: Codat API, schema `Contact`. */
const contactSchema = z.looseObject({
  name: text,
  email: text,
  phone: z.optional(z.nullable(z.array(phoneSchema))),
  address: z.optional(z.nullable(addressSchema)),
  status: text,
  modifiedDate: text,
})
export type Contact = z.infer<typeof contactSchema>

/** Source: Codat API, schema `Customer`. Open objects: members this version does not know are kept. */
export const customerSchema = z.looseObject({
  id: z.string(),
  customerName: text,
  contactName: text,
  emailAddress: text,
  defaultCurrency: text,
  phone: text,
  addresses: z.optional(z.nullable(z.array(addressSchema))),
  contacts: z.optional(z.nullable(z.array(contactSchema))),
  registrationNumber: text,
  taxNumber: text,
  status: text,
  metadata: z.optional(z.nullable(z.looseObject({ isDeleted: z.optional(z.nullable(z.boolean())) }))),
  /** Declared as `{ content }`; what is in it is up to the client, so any shape is taken. */
  supplementalData: z.optional(z.unknown()),
  modifiedDate: text,
  sourceModifiedDate: text,
})
export type Customer = z.infer<typeof customerSchema>

/** A record of the list. One that cannot be read is kept as it came, so it is shown and not lost. */
export type CustomerRecord =
  { readable: true; customer: Customer } | { readable: false; id: string | undefined; raw: unknown }

function toRecord(raw: unknown): CustomerRecord {
  const parsed = customerSchema.safeParse(raw)
  if (parsed.success) return { readable: true, customer: parsed.data }
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined
  return {
    readable: false,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined,
    raw,
  }
}

export const customersSchema = z.looseObject({
  ...pagingMembers,
  results: z.pipe(
    z.array(z.unknown()),
    z.transform((all) => all.map(toRecord)),
  ),
})
export type Customers = z.infer<typeof customersSchema>

export const recordSchema = z.pipe(
  z
    .unknown()
    .check(z.refine((raw) => typeof raw === 'object' && raw !== null && !Array.isArray(raw) && 'id' in raw)),
  z.transform(toRecord),
)
