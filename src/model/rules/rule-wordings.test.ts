import { describe, expect, it } from 'vitest'
import { adviceTexts } from './rule-advice.fixture'
import { ruleWordings } from './rule-wordings.fixture'

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
