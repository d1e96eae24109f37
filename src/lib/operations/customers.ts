/** Customers as Codat has them. */
export const listCustomers = { method: 'GET', template: '/companies/{companyId}/data/customers' } as const
export const getCustomer = {
  method: 'GET',
  template: '/companies/{companyId}/data/customers/{customerId}',
} as const
