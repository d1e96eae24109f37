import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import * as companies from '../lib/operations/companies.ts'
import { operationPath } from '../lib/paths/request-path.ts'
import { request } from './http.ts'
import { text } from './paging.ts'

const supportedFeature = z.looseObject({ featureType: text, featureState: text })

/**
 * Source: Codat Platform API, schema `Integration`. The wire says `datatype` where the specification declares
 * `dataType`; both are read.
 */
const integrationSchema = z.looseObject({
  key: z.string(),
  name: text,
  isOfflineConnector: z.optional(z.nullable(z.boolean())),
  datatypeFeatures: z.optional(
    z.nullable(
      z.array(
        z.looseObject({
          datatype: text,
          dataType: text,
          supportedFeatures: z.optional(z.nullable(z.array(supportedFeature))),
        }),
      ),
    ),
  ),
})
export type Integration = z.infer<typeof integrationSchema>

function getIntegration(platformKey: string, signal: AbortSignal): Promise<Integration> {
  return request(operationPath(companies.getIntegration, { platformKey }), {
    schema: integrationSchema,
    signal,
  })
}

export const integrationQueries = {
  detail: (platformKey: string) =>
    queryOptions({
      queryKey: ['integrations', platformKey],
      queryFn: ({ signal }) => getIntegration(platformKey, signal),
      // What a platform can do changes with Codat's releases, not during a day's work.
      staleTime: 60 * 60_000,
    }),
}

/** Whether something can be done, with the state Codat gives for it. */
export interface Capability {
  support: 'yes' | 'no' | 'unknown'
  /** Why, as people read it. */
  reason: string
  /** Whether that is all there is to say: nothing is missing, provisional or about to go. */
  isPlain: boolean
}

const USABLE = new Set(['Release', 'Beta', 'Alpha', 'Deprecated'])

const STATE_LABELS: Record<string, string> = {
  Release: 'Released',
  Beta: 'Available as beta',
  Alpha: 'Available as alpha',
  Deprecated: 'Still works, but is deprecated',
  NotSupported: 'Not supported by the platform',
  NotImplemented: 'Not built by Codat for this platform',
}

/** Codat's own samples spell features and states in two ways: `Get` and `get`. */
const isSame = (a: string | null | undefined, b: string) => a?.toLowerCase() === b.toLowerCase()

/** What Codat says of one feature of customers on a platform (`Get`, `Post`, `Put`, `GetAttachments` …). */
export function customerCapability(integration: Integration, featureType: string): Capability {
  const features = integration.datatypeFeatures?.find((entry) =>
    isSame(entry.datatype ?? entry.dataType, 'customers'),
  )?.supportedFeatures
  if (!features)
    return {
      support: 'unknown',
      reason: 'Codat lists no customer features for this platform',
      isPlain: false,
    }
  const sent = features.find((feature) => isSame(feature.featureType, featureType))?.featureState
  if (sent == null) return { support: 'unknown', reason: 'Codat doesn’t say', isPlain: false }
  const state = Object.keys(STATE_LABELS).find((known) => isSame(known, sent)) ?? sent
  return {
    support: USABLE.has(state) ? 'yes' : 'no',
    reason: STATE_LABELS[state] ?? state,
    isPlain: state === 'Release',
  }
}
