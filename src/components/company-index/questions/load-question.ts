import type { CustomerRecord } from '../../../api/customers.ts'
import type { Answering, QuestionName } from './index-questions.ts'

type Questions = { readonly [Name in QuestionName]: () => Promise<Answering<Name>> }

const QUESTIONS: Questions = {
  records: async () => (await import('./records.ts')).findRecords,
  search: async () => (await import('./search.ts')).searchRecords,
  facets: async () => (await import('./facets.ts')).countFacets,
  duplicates: async () => (await import('./duplicates.ts')).listDuplicates,
  match: async () => (await import('./match.ts')).matchLines,
  audit: async () => (await import('./audit.ts')).audit,
  'audit-file': async () => (await import('./audit-file.ts')).writeAuditFile,
}

const isQuestion = (name: string): name is QuestionName => Object.hasOwn(QUESTIONS, name)

type AnyAnswering = (records: readonly CustomerRecord[], parameters: unknown) => unknown

/** The code that answers a question. The page's side of the index has checked the parameters against the name. */
export async function loadQuestion(name: string): Promise<AnyAnswering> {
  if (!isQuestion(name)) throw new Error(`There is no question ${name}`)
  // Which parameters go with which name is lost in the message to the worker, hence the cast.
  return (await QUESTIONS[name]()) as AnyAnswering
}
