import { expect, it } from 'vitest'
import { readCsv } from './read-csv.ts'

async function said(text: string) {
  const rows: string[][] = []
  const { omissions } = await readCsv({ file: new Blob([text]) }, (part) => rows.push(...part.rows))
  return [omissions.map(({ kind, count, places }) => [kind, count, places[0]]), rows.map((row) => row.length)]
}

it.each([
  [
    'a row with fewer and one with more',
    'a,b\n1\n1,2,3\n4,5\n6,7\n',
    [['unevenRows', 2, 'row 1, line 2']],
    [2, 1, 3, 2, 2],
  ],
  [
    'a comma in a name without marks',
    'id,name,town\n1,Meier, Hans,Köln\n2,Bo,Ulm\n3,Al,Bonn',
    [['unevenRows', 1, 'row 1, line 2']],
    [3, 4, 3, 3],
  ],
  ['a heading that is short', 'id,name\n1,Bo,5\n2,Al,6\n', [['unevenRows', 1, 'the heading row']], [2, 3, 3]],
  ['separators at the ends of rows', 'id,name\n1,Bo,\n2,Al\n3,Cy\n', [], [2, 3, 2, 2]],
  ['separators at the ends of all rows but the heading', 'id,name\n1,Bo,\n2,Al,\n', [], [2, 3, 3]],
  ['a title over the table', 'Aged debt\n\nName;Owed\nA;1\nB;2\nC;3\n', [], [1, 1, 2, 2, 2, 2]],
  ['lines of text', 'one\ntwo, three\nfour\nfive\n', [], [1, 2, 1, 1]],
  ['no two rows alike', 'a,b\n1,2,3\n1,2,3,4\n', [], [2, 3, 4]],
  [
    'a mark that closes lines later',
    'id,name,town\n1,"Acme,Leeds\n2,Bo,York\n3,Cy",Hull\n4,Al,Ely\n5,Di,Rye\n6,Ed,Bath',
    [['longQuotes', 1, 'row 1, line 2']],
    [3, 3, 3, 3, 3],
  ],
  [
    'a mark that takes a row in',
    'id,name\n1,"Acme\n2,Bo"\n3,Al,x\n4,Ed\n5,Di',
    [['unevenRows', 1, 'row 2, line 4']],
    [2, 2, 3, 2, 2],
  ],
  ['an address of several lines', 'id,address\n1,"High St\nLeeds"\n2,"Low St\nYork"\n3,x', [], [2, 2, 2, 2]],
])('%s', async (_, text, omissions, lengths) => {
  expect(await said(text)).toEqual([omissions, lengths])
})
