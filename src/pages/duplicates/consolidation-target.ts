import type { Connection } from '../../api/connections.ts'
import { customerCapability } from '../../api/integrations.ts'
import type { Integration } from '../../api/integrations.ts'
import { archivedChoice } from '../../model/duplicates/consolidated-values.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { parseModelOnce } from '../../model/parse/parse-model-once.ts'
import { consolidateMessages } from './messages.ts'

/** Whether customers can be consolidated, and where. */
export type ConsolidationTarget =
  | { readonly status: 'loading' }
  | { readonly status: 'not-offered'; readonly reason: string }
  | {
      readonly status: 'offered'
      readonly connection: Connection
      readonly platformName: string
      readonly model: ModelNode
    }

interface TargetFacts {
  /** Why this person can't change anything, if so. */
  readonly viewOnly: string | undefined
  readonly hasFailed: boolean
  /** Undefined until the company's connections are known. */
  readonly connections: readonly Connection[] | undefined
  readonly connection: Connection | undefined
  /** What Codat says of the platform, once it has come. */
  readonly integration: Integration | undefined
  /** The create/update model as served; undefined until it has come. */
  readonly served: unknown
}

const notOffered = (reason: string) => ({ status: 'not-offered', reason }) as const

/** Says why customers can't be consolidated, where that's so: nothing is offered that the platform would refuse. */
export function consolidationTarget(facts: TargetFacts): ConsolidationTarget {
  const { viewOnly, hasFailed, connections, connection, integration, served } = facts
  if (viewOnly !== undefined) return notOffered(consolidateMessages.viewOnly(viewOnly))
  if (connections !== undefined && connection === undefined)
    return notOffered(consolidateMessages.noConnection)
  const platformName = connection?.platformName ?? 'the platform'
  if (connection !== undefined && connection.status !== 'Linked')
    return notOffered(consolidateMessages.notLinked(platformName))
  if (integration !== undefined && customerCapability(integration, 'Put').support === 'no')
    return notOffered(consolidateMessages.noUpdates(platformName))
  const model = served === undefined ? undefined : parseModelOnce(served)
  if (hasFailed || model === null) return notOffered(consolidateMessages.notLoaded)
  if (connections === undefined || connection === undefined || model === undefined)
    return { status: 'loading' }
  if (archivedChoice(model) === undefined) return notOffered(consolidateMessages.noStatus(platformName))
  return { status: 'offered', connection, platformName, model }
}
