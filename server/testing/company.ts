import type { Connection, Customer } from '../emulator/codat/wire.ts'
import { Company } from '../emulator/world/company.ts'

/** A company outside any emulator, with nothing but what a test is about. */
export const companyOf = (connections: Connection[] = [], records: Customer[] = []) =>
  new Company({
    details: { id: 'company', name: 'Acme', created: '2026-01-14T10:45:18Z' },
    connections,
    opening: { records: () => records, synced: true },
    delays: { pushMs: 1, syncStageMs: 1, slowMs: 1 },
  })
