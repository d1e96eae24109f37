import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { withQuery } from '../lib/paths/request-path.ts'
import { request } from './http.ts'

const faultSchema = z.looseObject({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  applies: z.enum(['read', 'write']),
  by: z.enum(['codat', 'desk']),
})
export type Fault = z.infer<typeof faultSchema>

const faultBoardSchema = z.looseObject({
  catalogue: z.array(faultSchema),
  active: z.array(z.looseObject({ companyId: z.nullish(z.string()), fault: z.string() })),
})

/** Faults of the built-in emulator; the paths do not exist against Codat itself. */
export const faultQueries = {
  board: () =>
    queryOptions({
      queryKey: ['emulator', 'faults'],
      queryFn: ({ signal }) => request('/emulator/faults', { schema: faultBoardSchema, signal }),
      staleTime: 0,
    }),
}

/** Switches a fault on for one company. */
export function switchFaultOn(companyId: string, fault: string): Promise<unknown> {
  return request('/emulator/faults', { schema: z.unknown(), method: 'POST', body: { companyId, fault } })
}

/** Switches all faults of one company off. */
export function switchFaultsOff(companyId: string): Promise<unknown> {
  return request(withQuery('/emulator/faults', { companyId }), { schema: z.unknown(), method: 'DELETE' })
}
