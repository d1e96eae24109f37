import { z } from 'zod'
import { isLoopback } from '../http/loopback.ts'
import { parseAddresses } from './addresses.ts'
import type { HeaderAccess } from './header-identity.ts'
import type { OidcAccess } from './oidc.ts'

/** What `createPersonId` is keyed with; undefined: the secret of the sign-in, as far as it has one. */
interface PersonSecret {
  personSecret?: string | undefined
}

export type AccessConfig = { mode: 'none' } | ((OidcAccess | HeaderAccess) & PersonSecret)

/** Names separated by commas. */
export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
)

const headerName = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9-]{1,64}$/, 'must be a header name')

const secret = z.string().refine((text) => text.length >= 32, 'must have at least 32 characters')

/** Plain http is for tests on this machine: over a network it would give codes and cookies away. */
const address = z
  .string()
  .transform((text) => text.replace(/\/+$/, ''))
  .refine((text) => {
    if (!URL.canParse(text)) return false
    const url = new URL(text)
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  }, 'must be an https:// address (http:// only on this machine)')
  .refine((text) => !/[?#@]/.test(text), 'must not contain a user name, a query or a fragment')

export const accessSettings = {
  ACCESS: z.enum(['none', 'oidc', 'header'], 'must be none, oidc or header').optional(),
  PUBLIC_URL: address.refine((text) => new URL(text).pathname === '/', 'must not have a path').optional(),
  TRUSTED_PROXIES: list
    .transform((entries) => parseAddresses(entries))
    .refine(
      (addresses) => addresses !== undefined,
      'must be addresses or networks, for example 10.0.0.0/8, but not the whole internet',
    )
    .optional(),
  OIDC_ISSUER: address.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SCOPES: z.string().optional(),
  OIDC_ALLOWED_DOMAINS: list.transform((names) => names.map((name) => name.toLowerCase())).optional(),
  OIDC_ALLOWED_GROUPS: list.optional(),
  OIDC_GROUPS_CLAIM: z.string().optional(),
  OIDC_ROLES_CLAIM: z.string().optional(),
  OIDC_EDITOR_ROLES: list.optional(),
  OIDC_VIEWER_ROLES: list.optional(),
  SESSION_SECRET: secret.optional(),
  SESSION_HOURS: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a whole number of hours')
    .transform(Number)
    .refine((hours) => hours >= 1 && hours <= 168, 'must be from 1 to 168')
    .optional(),
  HEADER_USER: headerName.optional(),
  HEADER_NAME: headerName.optional(),
  HEADER_ROLES: headerName.optional(),
  HEADER_EDITOR_ROLES: list.optional(),
  HEADER_VIEWER_ROLES: list.optional(),
  HEADER_SECRET_NAME: headerName.optional(),
  HEADER_SECRET: secret.optional(),
  PERSON_SECRET: secret.optional(),
}

type AccessValues = z.infer<z.ZodObject<typeof accessSettings>>

/** How people are let in, or everything that is missing for it. */
export function readAccess(
  values: AccessValues,
): { ok: true; access: AccessConfig } | { ok: false; problems: string[] } {
  if (values.ACCESS === 'oidc') return readOidc(values)
  if (values.ACCESS === 'header') return readHeader(values)
  return { ok: true, access: { mode: 'none' } }
}

function readOidc(values: AccessValues): ReturnType<typeof readAccess> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, PUBLIC_URL: publicUrl, SESSION_SECRET } = values
  const domains = values.OIDC_ALLOWED_DOMAINS ?? []
  const groups = values.OIDC_ALLOWED_GROUPS ?? []
  const editors = values.OIDC_EDITOR_ROLES ?? []
  const viewers = values.OIDC_VIEWER_ROLES ?? []
  const problems = missing(values, ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'PUBLIC_URL', 'SESSION_SECRET'])
  if (domains.length + groups.length + viewers.length === 0) {
    problems.push(
      'ACCESS=oidc needs OIDC_ALLOWED_DOMAINS, OIDC_ALLOWED_GROUPS or OIDC_VIEWER_ROLES: without one of them everyone ' +
        'with an account at the issuer could sign in. If you want that, set OIDC_ALLOWED_DOMAINS=*',
    )
  }
  if (
    problems.length > 0 ||
    issuer === undefined ||
    clientId === undefined ||
    publicUrl === undefined ||
    SESSION_SECRET === undefined
  ) {
    return { ok: false, problems }
  }
  return {
    ok: true,
    access: {
      mode: 'oidc',
      issuer,
      clientId,
      clientSecret: values.OIDC_CLIENT_SECRET,
      publicUrl,
      scopes: values.OIDC_SCOPES ?? 'openid profile email',
      domains: domains.includes('*') ? [] : domains,
      groups,
      groupsClaim: values.OIDC_GROUPS_CLAIM ?? 'groups',
      rolesClaim: values.OIDC_ROLES_CLAIM ?? 'roles',
      editors,
      viewers,
      sessionSecret: SESSION_SECRET,
      sessionHours: values.SESSION_HOURS ?? 8,
      personSecret: values.PERSON_SECRET,
    },
  }
}

function readHeader(values: AccessValues): ReturnType<typeof readAccess> {
  const { HEADER_SECRET: proof, TRUSTED_PROXIES: proxies } = values
  if (proof === undefined && proxies === undefined) {
    return {
      ok: false,
      problems: [
        'ACCESS=header needs HEADER_SECRET, TRUSTED_PROXIES or both: without them anyone could send the headers',
      ],
    }
  }
  return {
    ok: true,
    access: {
      mode: 'header',
      user: values.HEADER_USER ?? 'x-forwarded-user',
      name: values.HEADER_NAME ?? 'x-forwarded-preferred-username',
      roles: values.HEADER_ROLES ?? 'x-forwarded-groups',
      editors: values.HEADER_EDITOR_ROLES ?? [],
      viewers: values.HEADER_VIEWER_ROLES ?? [],
      secretName: values.HEADER_SECRET_NAME ?? 'x-desk-proxy-secret',
      secret: proof,
      proxies,
      personSecret: values.PERSON_SECRET,
    },
  }
}

function missing(values: AccessValues, names: readonly (keyof AccessValues)[]): string[] {
  return names
    .filter((name) => values[name] === undefined)
    .map((name) => `${name} is required with ACCESS=oidc`)
}
