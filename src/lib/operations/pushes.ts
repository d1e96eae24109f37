/** Changes that Codat sends to the platform. */
export const getCreateUpdateCustomersModel = {
  method: 'GET',
  template: '/companies/{companyId}/connections/{connectionId}/options/customers',
} as const
export const createCustomer = {
  method: 'POST',
  template: '/companies/{companyId}/connections/{connectionId}/push/customers',
} as const
export const updateCustomer = {
  method: 'PUT',
  template: '/companies/{companyId}/connections/{connectionId}/push/customers/{customerId}',
} as const
export const getCompanyPushHistory = { method: 'GET', template: '/companies/{companyId}/push' } as const
export const getPushOperation = {
  method: 'GET',
  template: '/companies/{companyId}/push/{pushOperationKey}',
} as const
