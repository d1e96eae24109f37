import { asJson, toObject } from '../../../lib/json.ts'
import { createValidator } from '../../check/validate-values.ts'
import type { Issue } from '../../issue.ts'
import type { ModelNode } from '../../model-node.ts'
import { modelWith } from '../../parse-sample.fixture.ts'
import { defaultValues } from '../../values/default-values.ts'
import type { Json, Place } from './rule-wording.fixture'

function served(place: Place, warnings: readonly object[], at: string | undefined): object {
  const { kind: type, label: displayName, required } = place
  const here = at === undefined ? { validation: { warnings } } : {}
  if (!('members' in place)) return { type, displayName, required, options: place.options, ...here }
  const members = Object.entries(place.members).map(([name, member]) => [
    name,
    served(member, name === at ? warnings : [], undefined),
  ])
  return { type, displayName, required, properties: Object.fromEntries(members), ...here }
}

const nameOf = (place: Place) => place.name ?? 'anything'

/** A model of the place alone, with the text where it stands. */
export function modelAt(place: Place, text: string, at?: string): ModelNode {
  return modelWith({ [nameOf(place)]: served(place, [{ details: text }], at) })
}

/** What the form says about a value, just as if it had been typed. */
export function issuesOf(model: ModelNode, place: Place, value: Json): Issue[] {
  const values = defaultValues(model, toObject([[nameOf(place), asJson(value)]]))
  return createValidator(model, { platformName: 'Acme Books' })(values)
}
