import { groupOf, isBlankValue, isUnfit, memberValue, textOf } from '../form-value.ts'
import type { FormValue } from '../form-value.ts'
import { problems } from '../messages/check-messages.ts'
import type { ModelNode } from '../model-node.ts'
import type { Constraint } from '../rule.ts'

/** A problem of a list; `place` when it is one item's (its place among the items given). */
export interface ItemsProblem {
  readonly place: number | null
  readonly message: string
}

function whole(message: string): ItemsProblem[] {
  return [{ place: null, message }]
}

/** What a constraint finds wrong with the items of a list that are sent. */
export function itemsProblems(
  list: ModelNode,
  constraint: Constraint,
  items: readonly FormValue[],
): ItemsProblem[] {
  const valuesOf = (key: string): string[] => {
    const member = list.children.find((child) => child.key === key)
    return items.map((item) => (member ? textOf(memberValue(groupOf(item), member)) : ''))
  }
  switch (constraint.kind) {
    case 'items': {
      const { min, max } = constraint
      if (max !== null && items.length > max) return whole(problems.tooMany(items.length, max))
      return min !== null && items.length < min ? whole(problems.tooFew(items.length, min)) : []
    }
    case 'items-where': {
      const { value, negated, min, max } = constraint
      const count = valuesOf(constraint.member).filter((each) => (each === value) !== negated).length
      if (max !== null && count > max)
        return whole((negated ? problems.tooManyOther : problems.tooManyOf)(value, count, max))
      return min !== null && count < min ? whole(problems.tooFewOf(value, count, min)) : []
    }
    case 'per-value': {
      const values = valuesOf(constraint.member)
      const counted = constraint.values === 'all' ? new Set(values) : constraint.values
      return [...counted].flatMap((value) => {
        const count = value === '' ? 0 : values.filter((each) => each === value).length
        return count > constraint.max ? whole(problems.tooManyOf(value, count, constraint.max)) : []
      })
    }
    case 'distinct': {
      const count = new Set(valuesOf(constraint.member).filter((value) => value !== '')).size
      return count > constraint.max ? whole(problems.tooManyKinds(count, constraint.max)) : []
    }
    case 'filled':
      return items.flatMap((item, place) => {
        if (isUnfit(item)) return []
        const filled = list.children.filter(
          (child) => !isBlankValue(memberValue(groupOf(item), child)),
        ).length
        return filled < constraint.min ? [{ place, message: problems.emptyItem(constraint.min) }] : []
      })
    case 'item-needs': {
      const member = list.children.find((child) => child.key === constraint.member)
      return items.flatMap((item, place) =>
        member && !isUnfit(item) && isBlankValue(memberValue(groupOf(item), member))
          ? [{ place, message: problems.itemNeeds(member.label) }]
          : [],
      )
    }
    default:
      return []
  }
}
