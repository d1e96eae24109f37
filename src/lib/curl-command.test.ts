import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { customersRequest } from './codat-customers-request.ts'
import { curlCommand } from './curl-command.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from './paths/customers-search.ts'

/** What a real shell makes of commands: the words that each gives to `curl`. */
function wordsOf(commands: readonly string[]): string[][] {
  const script = `curl() { printf '%s\\0' "$@"; printf '\\001\\0'; }\n${commands.join('\n')}`
  const environment = { PATH: process.env['PATH'] ?? '', CODAT_API_KEY_BASE64: 'a2V5' }
  const output = execFileSync('sh', ['-c', script], { env: environment, encoding: 'utf8' })
  return output
    .split('\u0001\0')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1))
}

test('the request of a list, with the key left to the shell', () => {
  expect(curlCommand('c-1', { ...DEFAULT_CUSTOMERS_SEARCH, filter: "customerName~O'Brien" })).toBe(
    String.raw`curl --get 'https://api.codat.io/companies/c-1/data/customers' \
  --header "Authorization: Basic $CODAT_API_KEY_BASE64" \
  --data-urlencode 'page=1' \
  --data-urlencode 'pageSize=100' \
  --data-urlencode 'orderBy=customerName' \
  --data-urlencode 'query=metadata.isDeleted!=true&&{customerName~O'\''Brien}'`,
  )
})

test('no text gets out of its quotes', () => {
  const unit = fc.constantFrom(
    ...Array.from('\'"`$\\!;&|<>(){}*?#~ \n\t%^@=aé😀'),
    '$(id)',
    '`id`',
    "'; id; '",
  )
  const companyIds = fc.string({ unit, minLength: 1, maxLength: 10 })
  const filters = fc.string({ unit, minLength: 1, maxLength: 20 })
  const cases = fc
    .sample(fc.tuple(companyIds, filters), { numRuns: 200, seed: 13 })
    .map(([companyId, filter]) => ({ companyId, search: { ...DEFAULT_CUSTOMERS_SEARCH, filter } }))
  const words = wordsOf(cases.map(({ companyId, search }) => curlCommand(companyId, search)))
  expect(words).toHaveLength(cases.length)
  for (const [place, { companyId, search }] of cases.entries()) {
    expect(words[place]).toEqual([
      '--get',
      `https://api.codat.io/companies/${encodeURIComponent(companyId)}/data/customers`,
      '--header',
      'Authorization: Basic a2V5',
      '--data-urlencode',
      'page=1',
      '--data-urlencode',
      'pageSize=100',
      '--data-urlencode',
      'orderBy=customerName',
      '--data-urlencode',
      `query=${customersRequest(search).query}`,
    ])
  }
})
