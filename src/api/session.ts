import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { requestDesk } from './http.ts'

const sessionSchema = z.looseObject({
  user: z.nullable(z.looseObject({ name: z.string(), role: z.string() })),
  access: z.string(),
  reason: z.nullish(z.string()),
})

/** Who is signed in, as the desk's own server knows it. */
export const sessionQueries = {
  current: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: ({ signal }) => requestDesk('/auth/session', { schema: sessionSchema, signal }),
      staleTime: Infinity,
    }),
}

/** Ends the session; `redirectTo` is where the provider wants to end its own. */
export function endSession(): Promise<{ redirectTo: string }> {
  const schema = z.looseObject({ redirectTo: z.string() })
  return requestDesk('/auth/logout', { schema, method: 'POST', body: {} })
}
