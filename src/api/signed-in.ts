import * as z from 'zod/mini'

const schema = z.looseObject({ user: z.nullable(z.looseObject({ id: z.string() })) })

/**
 * Who is signed in now, whatever the page says, as an ID; undefined: nobody. Rejects where anyone but our own server responds.
 * It's asked in the background, so unlike other requests it changes nothing that the page says about the session.
 */
export async function personSignedIn(): Promise<string | undefined> {
  const response = await fetch('/auth/session', {
    headers: { Accept: 'application/json' },
    redirect: 'manual',
  })
  return schema.parse(await response.json()).user?.id
}
