import { describe, expect, test } from 'vitest'
import { json } from '../../testing/emulator.ts'
import { listResponse, orderedBy } from './list.ts'
import type { EntitySchema } from './query-evaluate.ts'

interface Thing {
  id: string
  name: string
}

const schema: EntitySchema<Thing> = {
  entity: 'Thing',
  properties: {
    id: { kind: 'text', read: (thing) => thing.id },
    name: { kind: 'text', read: (thing) => thing.name },
  },
}
const THINGS: Thing[] = ['b', 'a', 'c'].map((name, index) => ({ id: String(index + 1), name }))

async function names(query: string): Promise<string[]> {
  const response = listResponse({
    path: '/things',
    params: new URLSearchParams(query),
    schema,
    ordered: orderedBy(THINGS, schema, ({ id }) => id),
  })
  const { results } = await json<{ results: Thing[] }>(response)
  return results.map(({ name }) => name)
}

describe('a list', () => {
  test.each([
    ['keeps its own order', '', ['b', 'a', 'c']],
    ['is ordered as wanted', 'orderBy=name', ['a', 'b', 'c']],
    ['knows the other spelling of orderBy too', 'orderby=-name', ['c', 'b', 'a']],
    ['keeps its order for an empty wish', 'orderBy=', ['b', 'a', 'c']],
    ['is filtered before it is cut into pages', 'query=name!=b&page=1&pageSize=1', ['a']],
    ['is ordered before it is cut into pages', 'orderBy=name&page=2&pageSize=2', ['c']],
    ['is whole for an empty query', 'query=', ['b', 'a', 'c']],
  ])('%s: "%s"', async (_, query, expected) => {
    expect(await names(query)).toEqual(expected)
  })

  test('counts what the query found, not what is on the page', async () => {
    const response = listResponse({
      path: '/things',
      params: new URLSearchParams('query=name!=b&pageSize=1'),
      schema,
      ordered: () => THINGS,
    })
    expect(await response.json()).toMatchObject({ totalResults: 2, pageSize: 1 })
  })

  test.each(['query=name', 'query=size=1', 'orderBy=size', 'page=0'])(
    'is a bad request with "%s"',
    async (query) => {
      await expect(names(query)).rejects.toMatchObject({ status: 400 })
    },
  )
})
