import { z } from 'zod'
import { isIP } from 'node:net'
import type { AddressList } from '../access/addresses.ts'
import { accessSettings, readAccess, type AccessConfig } from '../access/settings.ts'
import { isLoopback } from '../http/loopback.ts'
import type { Limits } from '../limits/limiter.ts'

/** Where the data comes from: Codat (or a server with the same API) with a key, or the built-in emulator. */
type UpstreamConfig =
  | { mode: 'live'; baseUrl: string; apiKey: string }
  | { mode: 'emulator'; customers: number; dailyQuota?: number | undefined }

export interface ServerConfig {
  host: string
  port: number
  /** Further host names in lower case, with or without a port. Loopback names are always allowed. */
  allowedHosts: readonly string[]
  upstream: UpstreamConfig
  access: AccessConfig
  /** Nobody can send changes, whatever their role. */
  readOnly: boolean
  /** The origin in people's browsers, if set. Its scheme decides about HSTS and `Secure`. */
  publicUrl: string | undefined
  /** Whose `X-Forwarded-Proto` is believed. */
  proxies: AddressList | undefined
  limits: Limits
  /** Loopback port of the metrics; undefined: none. */
  metricsPort: number | undefined
}

export type ParsedConfig = { ok: true; config: ServerConfig } | { ok: false; problems: string[] }

export type Environment = Readonly<Record<string, string | undefined>>

const DEFAULT_BASE_URL = 'https://api.codat.io'
// Codat's keys have about 40 characters; anything near a kilobyte is a pasted file.
const LONGEST_KEY = 1024

// The texts below never repeat the value: a malformed key is still most of a key.
const apiKey = z
  .string()
  .refine((key) => !/^basic\s/i.test(key), {
    abort: true,
    error: 'starts with "Basic": use the API key alone. Customer Desk adds the scheme and the encoding',
  })
  .refine((key) => /^[\x21-\x7e]*$/.test(key) && !/^["'`]|["'`]$/.test(key), {
    abort: true,
    error:
      'contains a space, a line break, a quote or a character outside ASCII. Paste the key again, on one line, without quotes',
  })
  .refine((key) => key.length <= LONGEST_KEY, {
    error: `is longer than ${LONGEST_KEY} characters, so it can't be an API key`,
  })

const baseUrl = z.string().transform((text, context) => {
  const problem = baseUrlProblem(text)
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
  return text.replace(/\/+$/, '')
})

function baseUrlProblem(text: string): string | undefined {
  if (!URL.canParse(text)) return "isn't a URL: include the scheme, for example https://api.codat.io"
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'must start with http:// or https://'
  if (url.username !== '' || url.password !== '') return 'must not contain a user name or password'
  if (url.protocol === 'http:' && isCodat(text))
    return 'must start with https://, so that the key stays secret in transit'
  if (text.includes('?') || text.includes('#')) return 'must not contain a query or a fragment'
  return undefined
}

function wholeNumber(lowest: number, highest: number) {
  const error = `must be a whole number from ${lowest} to ${highest}`
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .refine((number) => number >= lowest && number <= highest, error)
}

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)*$/

function isHostName(text: string): boolean {
  return isIP(text) !== 0 || HOST_NAME.test(text)
}

/** `name`, `name:port`, `[v6]` or `[v6]:port`, as a browser writes them into `Host`. */
function isHostWithPort(text: string): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/.exec(text)
  const name = match?.[1]
  return name !== undefined && isHostName(name.replace(/^\[|\]$/g, ''))
}

const host = z
  .string()
  .toLowerCase()
  .refine(isHostName, 'must be a host name or an IP address, without scheme and port')

const allowedHosts = z
  .string()
  .toLowerCase()
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  )
  .refine((entries) => entries.every(isHostWithPort), {
    error: 'must be host names separated by commas, for example desk.example.com, desk.example.com:8443',
  })

const settings = z.object({
  CODAT_API_KEY: apiKey.optional(),
  CODAT_BASE_URL: baseUrl.optional(),
  HOST: host.optional(),
  // 0 picks any free port.
  PORT: wholeNumber(0, 65_535).optional(),
  ALLOWED_HOSTS: allowedHosts.optional(),
  EMULATOR_CUSTOMERS: wholeNumber(0, 100_000).optional(),
  EMULATOR_DAILY_QUOTA: wholeNumber(1, 1_000_000).optional(),
  READ_ONLY: z.enum(['true', 'false'], 'must be true or false').optional(),
  RATE_LIMIT_USER: wholeNumber(0, 1_000_000).optional(),
  RATE_LIMIT_TOTAL: wholeNumber(0, 1_000_000).optional(),
  COMPANY_CONCURRENCY: wholeNumber(1, 1_000).optional(),
  METRICS_PORT: wholeNumber(0, 65_535).optional(),
  ...accessSettings,
})

/** Every setting there is. */
export const SETTING_NAMES: readonly string[] = Object.keys(settings.shape)

/** An empty setting is an absent one: `.env.example` copied as it is must work. */
function present(env: Environment): Record<string, string> {
  const values: Record<string, string> = {}
  for (const name of SETTING_NAMES) {
    const value = env[name]?.trim()
    if (value !== undefined && value !== '') values[name] = value
  }
  return values
}

/** Reads the settings of the server, or says everything that is wrong with them, never quoting a value. */
export function parseConfig(env: Environment, defaults: { port: number }): ParsedConfig {
  const parsed = settings.safeParse(present(env))
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    }
  }
  const { data } = parsed
  const { CODAT_API_KEY: key, HOST = '127.0.0.1', PUBLIC_URL: publicUrl } = data
  const access = readAccess(data)
  if (!access.ok) return access
  if (key !== undefined && !isLoopback(HOST) && access.access.mode === 'none') {
    return { ok: false, problems: [EXPOSED_KEY] }
  }
  const codatUrl = data.CODAT_BASE_URL ?? DEFAULT_BASE_URL
  return {
    ok: true,
    config: {
      host: HOST,
      port: data.PORT ?? defaults.port,
      allowedHosts: [
        ...(data.ALLOWED_HOSTS ?? []),
        ...(publicUrl === undefined ? [] : [new URL(publicUrl).host]),
      ],
      upstream:
        key === undefined
          ? {
              mode: 'emulator',
              customers: data.EMULATOR_CUSTOMERS ?? 10_000,
              dailyQuota: data.EMULATOR_DAILY_QUOTA,
            }
          : { mode: 'live', baseUrl: codatUrl, apiKey: key },
      access: access.access,
      readOnly: data.READ_ONLY === 'true',
      publicUrl,
      proxies: data.TRUSTED_PROXIES,
      limits: {
        perUser: orNone(data.RATE_LIMIT_USER ?? (access.access.mode === 'none' ? 0 : PER_USER)),
        total: orNone(data.RATE_LIMIT_TOTAL ?? (key !== undefined && isCodat(codatUrl) ? TOTAL : 0)),
        perCompany: data.COMPANY_CONCURRENCY ?? PER_COMPANY,
      },
      metricsPort: data.METRICS_PORT,
    },
  }
}

/** More than a person needs, less than a script would use. */
const PER_USER = 600
/** Codat blocks an address that sends more than 1,000 requests a minute. */
const TOTAL = 900
/** What Codat allows for each active company. */
const PER_COMPANY = 10

function orNone(limit: number): number | undefined {
  return limit === 0 ? undefined : limit
}

function isCodat(address: string): boolean {
  return /(^|\.)codat\.io$/.test(new URL(address).hostname)
}

const EXPOSED_KEY =
  "HOST isn't a loopback address and CODAT_API_KEY is set, so everyone who can reach Customer Desk could read and change " +
  'the customers of every company. Set ACCESS to oidc or header, leave HOST at 127.0.0.1, or remove the key to use the built-in demo data'

/** The list that stops a start, ready to print. */
export function explainProblems(problems: readonly string[]): string {
  return [
    "Customer Desk can't start with these settings:",
    ...problems.map((problem) => `  - ${problem}`),
  ].join('\n')
}
