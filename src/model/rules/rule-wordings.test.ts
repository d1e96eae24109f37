import { describe, expect, it } from 'vitest'
import type { ModelNode } from '../model-node.ts'
import type { Constraint } from '../rule.ts'
import { adviceTexts } from './rule-advice.fixture'
import { ruleWordings } from './rule-wordings.fixture'
import { issuesOf, modelAt } from './wordings/model-at.fixture'

const texts = [...ruleWordings, ...adviceTexts].map(({ text }) => text)

describe('The lists of texts that judge the parser', () => {
  it('are long enough for their shares to mean something', () => {
    expect(ruleWordings.length).toBeGreaterThanOrEqual(170)
    expect(adviceTexts.length).toBeGreaterThanOrEqual(110)
  })

  it('hold each text once', () => {
    const plain = texts.map((text) => text.toLowerCase().replace(/\.$/, ''))
    expect(plain.filter((text, index) => plain.indexOf(text) !== index)).toEqual([])
  })

  it('show for each rule what it accepts and what it refuses', () => {
    const silent = ruleWordings.filter(({ accepts, refuses }) => accepts.length === 0 || refuses.length === 0)
    expect(silent).toEqual([])
  })

  it('never accept and refuse the same value', () => {
    const torn = ruleWordings.filter(({ accepts, refuses }) => {
      const accepted = new Set(accepts.map((value) => JSON.stringify(value)))
      return refuses.some((value) => accepted.has(JSON.stringify(value)))
    })
    expect(torn).toEqual([])
  })

  it('place a text only at a member that its parent has', () => {
    const lost = ruleWordings.filter(
      ({ place, at }) => at !== undefined && !('members' in place && at in place.members),
    )
    expect(lost).toEqual([])
  })
})

/** What may be warned about. That a text asks for unique values limits nothing: nobody here can check it. */
function limitsIn(node: ModelNode): Constraint[] {
  const limits = node.rules.flatMap((rule) => rule.constraints).filter(({ kind }) => kind !== 'unique')
  return [...limits, ...node.children.flatMap((child) => limitsIn(child))]
}

describe('The form, told a rule in prose', () => {
  const tried = ruleWordings.map(({ text, place, at, mayBeAdvice, accepts, refuses }) => {
    const model = modelAt(place, text, at)
    return {
      text,
      wronglyRefused: accepts.filter((value) => issuesOf(model, place, value).length > 0),
      missed: mayBeAdvice ? [] : refuses.filter((value) => issuesOf(model, place, value).length === 0),
    }
  })

  it('never warns about a value that the text accepts', () => {
    expect(tried.filter(({ wronglyRefused }) => wronglyRefused.length > 0)).toEqual([])
  })

  it('warns about what at least 95 % of the texts refuse', () => {
    const missed = tried.filter((one) => one.missed.length > 0).map(({ text }) => text)
    expect(missed).toEqual([])
    expect(missed.length / tried.length).toBeLessThanOrEqual(0.05)
  })

  it('derives no limit from a text that is advice', () => {
    const limited = adviceTexts
      .map(({ text, place }) => ({ text, limits: limitsIn(modelAt(place, text)) }))
      .filter(({ limits }) => limits.length > 0)
    expect(limited).toEqual([])
  })
})
