import { companyTitle } from '../../api/company-title.ts'
import type { Company } from '../../api/companies.ts'
import { chooseConnection, platformTitle } from '../../api/connection-choice.ts'

/** The accounting platform of a company; undefined without one. */
export function companyPlatform({ dataConnections }: Company): string | undefined {
  const connection = chooseConnection(dataConnections ?? [], undefined)
  return connection && platformTitle(connection)
}

/** What tells companies of one name apart, by their IDs: the platform, and the ID as well where that is one too. */
export function toldApart(companies: readonly Company[]): ReadonlyMap<string, string> {
  const names = new Map<string, Company[]>()
  for (const company of companies) {
    const name = companyTitle(company)
    names.set(name, [...(names.get(name) ?? []), company])
  }
  const alike = [...names.values()].filter((group) => group.length > 1)
  return new Map(
    alike.flatMap((group) =>
      group.map((company) => {
        const platform = companyPlatform(company)
        const isEnough =
          platform !== undefined && group.filter((other) => companyPlatform(other) === platform).length === 1
        return [company.id, isEnough ? platform : [platform, company.id].filter(Boolean).join(', ')] as const
      }),
    ),
  )
}
