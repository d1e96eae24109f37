/** One connection of a company to its platform; see `companies.ts`. */
export const getConnection = {
  method: 'GET',
  template: '/companies/{companyId}/connections/{connectionId}',
} as const
