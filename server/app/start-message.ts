import type { ServerConfig } from './config.ts'

/** Says where the data comes from, for the line printed at start. Never includes the key. */
export function describeMode({ upstream }: ServerConfig): string {
  return upstream.mode === 'live'
    ? `Customer Desk, connected to ${upstream.baseUrl}`
    : `Customer Desk with built-in demo data (CODAT_API_KEY isn't set), ${upstream.customers} customers in the largest company`
}

export function urlOf({ host, port }: Pick<ServerConfig, 'host' | 'port'>): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
