import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { companiesUrl, companyUrl } from '../lib/codat-urls.ts'
import type { CompaniesFilter } from '../lib/codat-urls.ts'
import { connectionSchema } from './connections.ts'
import { request } from './http.ts'
import { ifReadable, pagingMembers, text } from './paging.ts'

/** Source: Codat Platform API, schema `CompanyReference`. */
const companyReferenceSchema = z.looseObject({ id: z.string(), name: text })

/** Source: Codat Platform API, schema `Company`. Only what the app uses is declared. */
export const companySchema = z.looseObject({
  id: z.string(),
  name: text,
  description: text,
  lastSync: text,
  created: text,
  createdByUserName: text,
  /** Texts by name, going by the schema. */
  tags: ifReadable(z.nullable(z.looseObject({}))),
  referenceParentCompany: ifReadable(z.nullable(companyReferenceSchema)),
  referenceSubsidiaryCompanies: ifReadable(z.nullable(z.array(companyReferenceSchema))),
  /** Connections that cannot be read are asked for on their own, as those that were not sent. */
  dataConnections: ifReadable(z.nullable(z.array(connectionSchema))),
})
export type Company = z.infer<typeof companySchema>

/** Rows that cannot be read are counted; that all of them are senseless is no list. */
const companiesSchema = z.pipe(
  z.looseObject({ ...pagingMembers, results: z.array(z.unknown()) }),
  z.transform(({ results: rows, ...page }) => {
    const results = rows.flatMap((row) => companySchema.safeParse(row).data ?? [])
    if (rows.length > 0 && results.length === 0) throw new TypeError('None of the rows is a company.')
    return { ...page, results, unreadable: rows.length - results.length }
  }),
)
export type Companies = z.infer<typeof companiesSchema>

function listCompanies(filter: CompaniesFilter, signal: AbortSignal): Promise<Companies> {
  return request(companiesUrl(filter), { schema: companiesSchema, signal })
}

function getCompany(companyId: string, signal: AbortSignal): Promise<Company> {
  return request(companyUrl(companyId), { schema: companySchema, signal })
}

export const companyQueries = {
  all: ['companies'] as const,
  list: (filter: CompaniesFilter) =>
    queryOptions({
      queryKey: ['companies', 'list', filter],
      queryFn: ({ signal }) => listCompanies(filter, signal),
      placeholderData: keepPreviousData,
    }),
  detail: (companyId: string) =>
    queryOptions({
      queryKey: ['companies', companyId, 'detail'],
      queryFn: ({ signal }) => getCompany(companyId, signal),
    }),
}
