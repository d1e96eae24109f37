import { Agenda } from './agenda.ts'
import type { OpeningBooks } from './company-books.ts'
import { Books } from './company-books.ts'
import { returnedBy } from '../books/returned.ts'
import { integrationId, platformOf, sourceId } from '../codat/platforms.ts'
import type {
  CompanyBody,
  CompanyDetails,
  Connection,
  ConnectionStatus,
  PullOperation,
  PushOperation,
} from '../codat/wire.ts'
import { present } from '../codat/wire.ts'

export interface EmulatorDelays {
  /** From Pending to the final state of a write. */
  pushMs: number
  /** Each stage of a sync. */
  syncStageMs: number
  /** How long the `slow` fault delays a response. */
  slowMs: number
}

/** Facts about the accounting package that some write rules depend on. */
export interface CompanySettings {
  baseCurrency: string
  multiCurrency: boolean
  /** Sage Intacct: whether the package numbers customers by itself. */
  autoNumbering: boolean
  /** Names of suppliers and employees, which must not be used for customers in QuickBooks Online. */
  otherNames: string[]
}

export interface DataSet {
  dataType: string
  currentStatus: string
  lastSuccessfulSync?: string
  latestSyncId?: string
  latestSuccessfulSyncId?: string
}

/** What the emulator received and did for one write, for tests that count duplicates. */
export interface LedgerEntry {
  method: string
  customerId?: string
  idempotencyKey?: string
  pushOperationKey?: string
  receivedAt: string
  /** Whether the record reached the books. */
  applied: boolean
  /** HTTP status sent back, or `dropped`. */
  answered?: number | 'dropped'
  body: unknown
}

/** A write on its way. */
export interface Push {
  operation: PushOperation
  /** How many more requests for it fail. */
  pollFailures: number
}

export interface NewConnection {
  id: string
  platformKey: string
  status: ConnectionStatus
  created: string
  lastSync?: string
}

export function connectionBody(companyId: string, connection: NewConnection): Connection {
  const platform = platformOf(connection.platformKey)
  return present<Connection>({
    id: connection.id,
    integrationId: integrationId(platform.key),
    integrationKey: platform.key,
    sourceId: sourceId(platform.key),
    platformName: platform.name,
    linkUrl: `https://link-api.codat.io/companies/${companyId}/connections/${connection.id}/start`,
    status: connection.status,
    lastSync: connection.lastSync,
    created: connection.created,
    sourceType: platform.sourceType,
    dataConnectionErrors: undefined,
  })
}

export interface NewCompany {
  details: CompanyDetails
  connections: Connection[]
  opening: OpeningBooks
  dataSets?: DataSet[]
  pulls?: PullOperation[]
  delays: EmulatorDelays
  settings?: Partial<CompanySettings>
}

/** One company: its connections, its books, and everything under way. */
export class Company {
  readonly details: CompanyDetails
  readonly connections: Connection[]
  readonly books: Books
  readonly agenda = new Agenda()
  /** Newest first. */
  readonly pulls: PullOperation[]
  readonly dataSets: Map<string, DataSet>
  /** Newest first. */
  readonly pushes: Push[] = []
  readonly ledger: LedgerEntry[] = []
  readonly settings: CompanySettings
  delays: EmulatorDelays
  /** Whether the machine an offline connector runs on is switched on. */
  #connectorOnline = false
  #waitingForConnector: ((at: number) => void)[] = []

  constructor(from: NewCompany) {
    this.details = from.details
    this.connections = from.connections
    const returned = returnedBy(this.accountingConnection?.integrationKey)
    this.books = new Books({ ...from.opening, returned })
    this.pulls = from.pulls ?? []
    this.dataSets = new Map((from.dataSets ?? []).map((set) => [set.dataType, set]))
    this.settings = {
      baseCurrency: 'GBP',
      multiCurrency: true,
      autoNumbering: true,
      otherNames: [],
      ...from.settings,
    }
    this.delays = from.delays
  }

  get id(): string {
    return this.details.id
  }

  /** The connection whose customers list and get show: the linked one, else the first accounting one. */
  get accountingConnection(): Connection | undefined {
    const all = this.connections.filter((connection) => connection.sourceType === 'Accounting')
    return all.find((connection) => connection.status === 'Linked') ?? all[0]
  }

  /** Runs at once for an integration in the cloud, or when the customer's own machine is next switched on. */
  whenReachable(connection: Connection, now: number, run: (at: number) => void): void {
    if (this.#connectorOnline || !platformOf(connection.integrationKey).offline) run(now)
    else this.#waitingForConnector.push(run)
  }

  switchConnector(online: boolean, now: number): void {
    this.#connectorOnline = online
    if (online) for (const run of this.#waitingForConnector.splice(0)) run(now)
  }

  body(): CompanyBody {
    const lastSync = this.connections
      .flatMap((connection) => connection.lastSync ?? [])
      .toSorted()
      .at(-1)
    return present<CompanyBody>({
      description: undefined,
      createdByUserName: undefined,
      products: undefined,
      tags: undefined,
      ...this.details,
      platform: '',
      redirect: `https://link.codat.io/company/${this.id}`,
      lastSync,
      dataConnections: this.connections,
    })
  }
}
