import type { CustomerRecord } from '../../../api/customers.ts'
import type { AuditFileQuestion } from './audit-file.ts'
import type { AuditQuestion } from './audit.ts'
import type { DuplicatesQuestion } from './duplicates.ts'
import type { FacetsQuestion } from './facets.ts'
import type { MatchQuestion } from './match.ts'
import type { RecordsQuestion } from './records.ts'
import type { SearchQuestion } from './search.ts'

/**
 * What an index can be asked, by name. To add a question: a file here with its type and a pure function, a line in this
 * map, and a line in `load-question.ts`, which makes its code a chunk of its own. Answers go from the worker to the page as
 * copies, so they hold what is shown and no more.
 */
export interface IndexQuestions {
  records: RecordsQuestion
  search: SearchQuestion
  facets: FacetsQuestion
  match: MatchQuestion
  audit: AuditQuestion
  'audit-file': AuditFileQuestion
  duplicates: DuplicatesQuestion
}

export type QuestionName = keyof IndexQuestions
export type ParametersOf<Name extends QuestionName> = IndexQuestions[Name]['parameters']
export type AnswerTo<Name extends QuestionName> = IndexQuestions[Name]['answer']

/** Answers a question, in the worker. `records` is the same list until the company has been read again. */
export type Answering<Name extends QuestionName> = (
  records: readonly CustomerRecord[],
  parameters: ParametersOf<Name>,
) => AnswerTo<Name> | Promise<AnswerTo<Name>>
