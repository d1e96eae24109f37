import { itemsProblems } from './check-items.ts'
import { numberProblem } from './check-number.ts'
import { textProblem } from './check-text.ts'
import { typeProblem } from './check-type.ts'
import { isBookkeeping } from '../customer-schema.ts'
import { defaultValues } from '../values/default-values.ts'
import {
  groupOf,
  isBlankValue,
  isUnfit,
  itemsOf,
  joinPath,
  memberValue,
  originOf,
  sentPlaces,
  textOf,
  unlistedText,
} from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import type { Issue } from '../issue.ts'
import type { JsonObject } from '../../lib/json.ts'
import { itemLabel, labelWithin } from '../member-label.ts'
import { checkMessages, problems } from '../messages/check-messages.ts'
import { isFile, isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { ruleApplies } from '../rules/rule-scope.ts'
import type { Constraint, Rule } from '../rule.ts'
import { storedTexts } from '../values/stored-texts.ts'
import { inScope, issue } from './check-place.ts'
import type { Place } from './check-place.ts'

export interface ValidationContext {
  /** The integration's name, for rules of one platform and for the wording. */
  readonly platformName?: string | null
  /** The record as opened: what it already holds is never blocked, only warned about. */
  readonly original?: JsonObject | null
}

function unfitIssue(at: Place): Issue {
  return issue(at, 'warn', checkMessages.storedUnfit)
}

function notListed(node: ModelNode, text: string): string {
  const listed = node.options?.map(({ label }) => label) ?? []
  return checkMessages.notListed(text, listed)
}

/**
 * Checks form values against a model. The returned function is cheap: everything that depends on the model alone is
 * done once here. Type, required and options of the model block; whatever is read from prose warns.
 */
export function createValidator(
  model: ModelNode,
  context: ValidationContext = {},
): (values: FormValues) => Issue[] {
  const platformName = context.platformName ?? null
  const platform = platformName ?? 'The accounting platform'
  const opened = context.original ? defaultValues(model, context.original) : null
  const stored = storedTexts(model, opened)

  function rulesAt(node: ModelNode, check: (constraint: Constraint, rule: Rule) => Issue[]): Issue[] {
    return node.rules
      .filter((rule) => ruleApplies(rule, platformName))
      .flatMap((rule) => rule.constraints.flatMap((constraint) => check(constraint, rule)))
  }

  function doubt(at: Place, problem: string, rule: Rule): Issue {
    const sentence = rule.level === 'warning' ? checkMessages.willReject : checkMessages.mayReject
    const message = sentence(platform, problem)
    return { path: at.path, label: at.label, message, severity: 'warn' }
  }

  function neededIssues(node: ModelNode, value: FormValue, at: Place): Issue[] {
    const blank = isBlankValue(value)
    return rulesAt(node, (constraint, rule) => {
      if (constraint.kind === 'required-with-parent' && blank && !node.required) {
        return [doubt(at, problems.blank, rule)]
      }
      if (constraint.kind !== 'required-if') return []
      const other = inScope(at.levels, constraint.member)
      if (!other?.filled) return []
      const { itemMember } = constraint
      const member = node.children.find((child) => child.key === itemMember)
      const given = member
        ? itemsOf(value).some((item) => !isBlankValue(memberValue(groupOf(item), member)))
        : !blank
      if (given) return []
      return [doubt(at, problems.neededWith(member?.label ?? null, other.label), rule)]
    })
  }

  /** What the record was read without cannot keep another field from being edited. */
  function missing(at: Place, wasBlank: boolean, message: string): Issue[] {
    return wasBlank ? [issue(at, 'warn', checkMessages.wasBlank(platform))] : [issue(at, 'block', message)]
  }

  function leafIssues(node: ModelNode, value: FormValue, wasBlank: boolean, at: Place): Issue[] {
    const text = textOf(value)
    if (node.kind === 'Boolean') {
      const unset = typeof value !== 'boolean'
      // Blocks whatever the record holds: the platform would read a switch that is left out as "no".
      return node.required && unset ? [issue(at, 'block', checkMessages.chooseYesOrNo)] : []
    }
    if (isBlankValue(text)) {
      return node.required
        ? missing(at, wasBlank, checkMessages.required(node.label))
        : neededIssues(node, value, at)
    }
    const isStored = stored(node.template, text)
    if (node.options && node.closed && node.options.every((option) => option.value !== text)) {
      const severity = node.optionsFrom === 'model' && !isStored ? 'block' : 'warn'
      const message = isStored ? checkMessages.storedNotListed : notListed(node, text)
      return [issue(at, severity, message)]
    }
    const wrongType = typeProblem(node, text)
    if (wrongType !== null) {
      return [issue(at, isStored ? 'warn' : 'block', wrongType)]
    }
    return rulesAt(node, (constraint, rule) => {
      const problem = (node.kind === 'Number' ? numberProblem : textProblem)(constraint, text)
      return problem === null ? [] : [doubt(at, problem, rule)]
    })
  }

  /** A text that speaks of a list that is given says nothing about one without items. */
  function emptyListIssues(node: ModelNode, at: Place): Issue[] {
    return rulesAt(node, (constraint, rule) => {
      const counts = !rule.ifGiven && (constraint.kind === 'items' || constraint.kind === 'items-where')
      const found = counts ? itemsProblems(node, constraint, []) : []
      return found.map(({ message }) => doubt(at, message, rule))
    })
  }

  function listIssues(node: ModelNode, value: FormValue, before: FormValue | null, at: Place): Issue[] {
    const wasBlank = before !== null && isBlankValue(before)
    const places = sentPlaces(itemsOf(value))
    const items = places.map((place) => itemsOf(value)[place] ?? null)
    if (items.length === 0) {
      // Some models want a list that records of the same platform hold empty: what is stored so cannot be wrong.
      if (!node.required) return [...emptyListIssues(node, at), ...neededIssues(node, value, at)]
      const message = wasBlank ? checkMessages.listWasBlank(platform) : checkMessages.listRequired(node.label)
      return [issue(at, wasBlank ? 'warn' : 'block', message)]
    }
    const itemAt = (index: number): Place => {
      const place = places[index] ?? index
      return { path: joinPath(at.path, place), label: itemLabel(at.label, place), levels: at.levels }
    }
    const counts = rulesAt(node, (constraint, rule) =>
      itemsProblems(node, constraint, items).map((problem) =>
        doubt(problem.place === null ? at : itemAt(problem.place), problem.message, rule),
      ),
    )
    const inside = items.flatMap((item, index) => {
      const group = groupOf(item)
      const origin = originOf(item)
      const itemBefore = origin === null ? null : groupOf(itemsOf(before)[origin])
      return group ? groupIssues(node, group, itemBefore, itemAt(index)) : [unfitIssue(itemAt(index))]
    })
    return [...counts, ...neededIssues(node, value, at), ...inside]
  }

  /** `before` is what the group around it, as opened, held here; null also when there was no such group. */
  function memberIssues(
    node: ModelNode,
    value: FormValue,
    before: FormValue | null,
    wasBlank: boolean,
    at: Place,
  ): Issue[] {
    if (isFile(node)) {
      return node.required && isBlankValue(value) ? [issue(at, 'warn', checkMessages.filesNotSent)] : []
    }
    if (isUnfit(value)) return [unfitIssue(at)]
    const typed = unlistedText(value)
    if (typed !== null) return [issue(at, 'block', notListed(node, typed))]
    if (isList(node)) return listIssues(node, value, before, at)
    if (!isGroup(node)) return leafIssues(node, value, wasBlank, at)
    const group = groupOf(value)
    if (group) return [...neededIssues(node, value, at), ...groupIssues(node, group, groupOf(before), at)]
    return node.required
      ? [issue(at, 'block', checkMessages.required(node.label))]
      : neededIssues(node, value, at)
  }

  /** `before` is the same group of the record as opened, if there is one. */
  function groupIssues(node: ModelNode, group: JsonObject, before: JsonObject | null, at: Place): Issue[] {
    const levels = [...at.levels, { node, group }]
    return node.children
      .filter((child) => !isBookkeeping(child.template))
      .flatMap((child) => {
        const place = { path: joinPath(at.path, child.key), label: labelWithin(at.label, child), levels }
        const childBefore = before && memberValue(before, child)
        const wasBlank = before !== null && isBlankValue(childBefore)
        return memberIssues(child, memberValue(group, child), childBefore, wasBlank, place)
      })
  }

  return (values) => groupIssues(model, values, opened, { path: '', label: '', levels: [] })
}
