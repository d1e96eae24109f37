import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ParametersOf, QuestionName } from './questions/index-questions.ts'
import type { CompanyIndexHandle } from './use-company-index.ts'

/** An answer is quickly found again; keeping each one would fill the memory. */
const KEPT_MS = 10_000

/**
 * The answer to a question about a company's customers, once they have been read: asked again after a refresh and when the
 * parameters change, with the last answer shown until then.
 */
export function useIndexAnswer<Name extends QuestionName>(
  { companyId, state, ask }: CompanyIndexHandle,
  question: Name,
  parameters: ParametersOf<Name>,
) {
  const version = state.step === 'ready' ? state.version : undefined
  return useQuery({
    queryKey: ['companies', companyId, 'index', question, version, parameters],
    queryFn: ({ signal }) => ask(question, parameters, signal),
    enabled: version !== undefined,
    placeholderData: (previous, query) =>
      query?.queryKey[1] === companyId ? keepPreviousData(previous) : undefined,
    staleTime: Infinity,
    gcTime: KEPT_MS,
    retry: false,
    structuralSharing: false,
  })
}
