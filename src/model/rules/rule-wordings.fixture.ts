import { alternativeWordings } from './wordings/alternative.fixture'
import { countWordings } from './wordings/count.fixture'
import { formatWordings } from './wordings/format.fixture'
import { lengthWordings } from './wordings/length.fixture'
import { numberWordings } from './wordings/number.fixture'
import { requiredWordings } from './wordings/required.fixture'
import type { RuleWording } from './wordings/rule-wording.fixture'
import { typeCountWordings } from './wordings/type-count.fixture'

/**
 * Texts of rules with their meanings. They were written without knowledge of the parser, so that the share of them it
 * understands says something about texts it has never met. A text that the parser misses is a reason to change the
 * parser, not the list.
 */
export const ruleWordings: readonly RuleWording[] = [
  ...lengthWordings,
  ...numberWordings,
  ...formatWordings,
  ...countWordings,
  ...typeCountWordings,
  ...requiredWordings,
  ...alternativeWordings,
]
