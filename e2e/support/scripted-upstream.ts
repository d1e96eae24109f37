import type { Server } from 'node:http'
import { listen, originOf, startLiveDesk } from './live-desk.ts'
import type { LiveDesk } from './live-desk.ts'

export interface ScriptedResponse {
  status?: number
  headers?: Record<string, string>
  body?: unknown
}

/** The responses of one company that differ from a sound one's, by the end of their path. */
export interface Script {
  company?: Record<string, unknown>
  connection?: Record<string, unknown>
  customers?: readonly { id: string }[]
  responses?: Record<string, (url: URL, method: string) => ScriptedResponse>
}

export const SYNCED = '2026-11-20T10:00:00Z'
export const STATUS = { dataType: 'customers', currentStatus: 'Complete', lastSuccessfulSync: SYNCED }
export const CONNECTION_ID = '3f2c1d5e-7a4b-4c6d-8e9f-0a1b2c3d4e5f'
const KEY = 'a-key-of-the-tests-0123456789'

export const customer = (id: number | string, more: Record<string, unknown> = {}) => ({
  id: String(id),
  customerName: `Customer ${String(id).padStart(4, '0')}`,
  status: 'Active',
  addresses: [],
  contacts: [],
  modifiedDate: SYNCED,
  ...more,
})

function connectionOf(script: Script) {
  return {
    id: CONNECTION_ID,
    integrationId: CONNECTION_ID,
    integrationKey: 'gbol',
    platformName: 'Xero',
    status: 'Linked',
    sourceType: 'Accounting',
    created: SYNCED,
    ...script.connection,
  }
}

function companyOf(script: Script, id: string) {
  return {
    id,
    name: 'Scripted Holdings',
    redirect: '',
    dataConnections: [connectionOf(script)],
    ...script.company,
  }
}

function soundResponse(script: Script, id: string, rest: string): ScriptedResponse {
  const records = script.customers ?? [customer(1)]
  if (rest === '') return { body: companyOf(script, id) }
  if (rest === '/connections') {
    return { body: { results: [connectionOf(script)], pageNumber: 1, pageSize: 100, totalResults: 1 } }
  }
  if (rest === '/dataStatus') return { body: { customers: STATUS } }
  if (rest === '/data/customers') {
    return { body: { results: records, pageNumber: 1, pageSize: 100, totalResults: records.length } }
  }
  if (rest === '/push') return { body: { results: [], pageNumber: 1, pageSize: 100, totalResults: 0 } }
  const record = records.find(({ id: own }) => rest === `/data/customers/${own}`)
  return record ? { body: record } : { status: 404, body: { statusCode: 404, error: 'Not found' } }
}

/** A desk on an upstream that answers as each company's script says. */
export async function startScripted(
  scripts: Record<string, Script>,
): Promise<{ desk: LiveDesk; upstream: Server; pathOf: (name: string) => string }> {
  const names = Object.keys(scripts)
  const idOf = (name: string) => `00000000-0000-4000-8000-${String(names.indexOf(name)).padStart(12, '0')}`
  const upstream = await listen((request, response) => {
    const url = new URL(request.url ?? '', 'http://codat.invalid')
    const [, id = '', rest = ''] = /^\/companies\/([^/]+)(.*)$/.exec(url.pathname) ?? []
    const script = scripts[names.find((name) => idOf(name) === id) ?? ''] ?? {}
    const scripted = script.responses?.[rest]?.(url, request.method ?? 'GET')
    const companies = names.map((name) => companyOf(scripts[name] ?? {}, idOf(name)))
    const list: ScriptedResponse | false = id === '' && {
      body: { results: companies, totalResults: companies.length },
    }
    const { status = 200, headers = {}, body } = scripted ?? (list || soundResponse(script, id, rest))
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
    response.end(body === undefined ? undefined : JSON.stringify(body))
  })
  const desk = await startLiveDesk(originOf(upstream), KEY)
  return { desk, upstream, pathOf: (name) => `${desk.origin}/companies/${idOf(name)}/customers` }
}
