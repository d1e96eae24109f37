/** Codat reading the platform. */
export const refreshDataType = {
  method: 'POST',
  template: '/companies/{companyId}/data/queue/customers',
} as const
