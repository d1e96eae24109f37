import type { Company, EmulatorDelays } from './company.ts'
import { companyNotFound, connectionNotFound } from '../codat/errors.ts'
import { FaultBoard } from '../faults/fault-board.ts'
import { IdempotencyStore } from './idempotency.ts'
import { Quota } from './quota.ts'
import { seedCompanies } from './seed-world.ts'
import type { Connection } from '../codat/wire.ts'

export interface WorldOptions {
  customers: number
  /** Requests a day, enforced; without it they are only counted. */
  dailyQuota: number | undefined
  now: () => number
  delays: EmulatorDelays
}

/** Everything the emulator knows. `reset` brings back the first day. */
export class World {
  readonly options: WorldOptions
  companies = new Map<string, Company>()
  faults = new FaultBoard()
  idempotency = new IdempotencyStore()
  quota: Quota

  constructor(options: WorldOptions) {
    this.options = options
    this.quota = new Quota(options.dailyQuota)
    this.reset()
  }

  now(): number {
    return this.options.now()
  }

  reset(): void {
    const { customers, delays } = this.options
    this.companies = new Map(seedCompanies(customers, delays).map((company) => [company.id, company]))
    this.faults = new FaultBoard()
    this.idempotency = new IdempotencyStore()
    this.quota = new Quota(this.options.dailyQuota)
  }

  /** The company as of now. Throws a 404 `ApiError`. */
  company(id: string): Company {
    const company = this.companies.get(id)
    if (!company) throw companyNotFound(id)
    company.agenda.settle(this.now())
    return company
  }

  connection(company: Company, id: string): Connection {
    const connection = company.connections.find((one) => one.id === id)
    if (!connection) throw connectionNotFound(id)
    return connection
  }

  linkedCompanies(): number {
    let count = 0
    for (const { connections } of this.companies.values())
      if (connections.some((connection) => connection.status === 'Linked')) count++
    return count
  }
}
