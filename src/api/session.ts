import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { deskAccess } from './access.ts'
import { ApiError } from './errors.ts'
import { requestDesk } from './http.ts'

const SESSION = '/auth/session'

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
      queryFn: ({ signal }) => requestDesk(SESSION, { schema: sessionSchema, signal }),
      staleTime: Infinity,
    }),
}

/**
 * Throws the error of an ended session when it has ended, before the browser is handed something it would do without
 * this page: nobody could tell a sign-in page from a file then. Costs no request to Codat.
 */
export async function requireSession(): Promise<void> {
  if (deskAccess() === 'none') return
  const { user } = await requestDesk(SESSION, { schema: sessionSchema })
  if (user !== null) return
  throw new ApiError({
    kind: 'http',
    status: 401,
    deskCode: 'session',
    request: `GET ${SESSION}`,
    at: Date.now(),
  })
}

/** Ends the session; `redirectTo` is where the provider wants to end its own. */
export function endSession(): Promise<{ redirectTo: string }> {
  const schema = z.looseObject({ redirectTo: z.string() })
  return requestDesk('/auth/logout', { schema, method: 'POST', body: {} })
}
