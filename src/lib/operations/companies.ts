/**
 * Companies, their connections and what the platforms behind them can do.
 *
 * The operations of Codat's API stand in this folder, one file an area, so that a page loads those it calls. The app
 * builds its URLs from them, and the server its allow-list (`server/proxy/routes.ts`).
 */
export const listCompanies = { method: 'GET', template: '/companies' } as const
export const getCompany = { method: 'GET', template: '/companies/{companyId}' } as const
export const getCompanyDataStatus = { method: 'GET', template: '/companies/{companyId}/dataStatus' } as const
export const listConnections = { method: 'GET', template: '/companies/{companyId}/connections' } as const
export const getIntegration = { method: 'GET', template: '/integrations/{platformKey}' } as const
