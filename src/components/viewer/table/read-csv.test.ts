import { expect, it } from 'vitest'
import { readFile } from './read-file.fixture.ts'

/** The whole table of a file, and what was said of it. */
const read = (...content: BlobPart[]) => readFile(new Blob(content))

/** Files as programs write them, and their cells. */
const TABLES: readonly [what: string, text: string, delimiter: string, rows: string[][]][] = [
  [
    'commas',
    'a,b\n1,2\n',
    ',',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons and quotes',
    'id;name\r\n1;"Ada; Ltd"\r\n',
    ';',
    [
      ['id', 'name'],
      ['1', 'Ada; Ltd'],
    ],
  ],
  [
    'tabs with commas in the names',
    'Id\tName, first\n1\tMeier, Hans\n',
    '\t',
    [
      ['Id', 'Name, first'],
      ['1', 'Meier, Hans'],
    ],
  ],
  [
    'bars',
    'a|b\n1|2\n',
    '|',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'decimal commas',
    'Nr;Betrag\n1;1,50\n2;2,75\n',
    ';',
    [
      ['Nr', 'Betrag'],
      ['1', '1,50'],
      ['2', '2,75'],
    ],
  ],
  [
    'decimal commas alone in every row',
    '1,5;2,5\n3,5;4,5\n',
    ';',
    [
      ['1,5', '2,5'],
      ['3,5', '4,5'],
    ],
  ],
  [
    'dates and times between commas',
    'at,n\n09:30:00,1\n10:30:00,2\n',
    ',',
    [
      ['at', 'n'],
      ['09:30:00', '1'],
      ['10:30:00', '2'],
    ],
  ],
  ['a single column', 'Name\nAcme\nBo\n', ',', [['Name'], ['Acme'], ['Bo']]],
  ['a named delimiter', 'sep=|\r\na,b|c\r\n', '|', [['a,b', 'c']]],
  ['a named delimiter in quotes', '"sep=;"\na,b;c\n', ';', [['a,b', 'c']]],
  [
    'a named delimiter before a lone CR',
    'sep=;\ra;b\r1;2\r',
    ';',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a named delimiter after a mark', '\ufeffSEP=;\na;b\n', ';', [['a', 'b']]],
  ['a named tab', 'sep=\t\na,1\tb\n', '\t', [['a,1', 'b']]],
  [
    'line ends in quotes',
    'a,b\n"two\nlines",2\n',
    ',',
    [
      ['a', 'b'],
      ['two\nlines', '2'],
    ],
  ],
  [
    'doubled marks',
    'a,b\n"say ""now""",2\n',
    ',',
    [
      ['a', 'b'],
      ['say "now"', '2'],
    ],
  ],
  [
    'inches',
    'a,b\n19" rack,2\n',
    ',',
    [
      ['a', 'b'],
      ['19" rack', '2'],
    ],
  ],
  [
    'an empty cell in quotes',
    'a,b\n"",2\n',
    ',',
    [
      ['a', 'b'],
      ['', '2'],
    ],
  ],
  [
    'no line end at the end',
    'a,b\n1,2',
    ',',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a delimiter at the end of each row',
    'a,b,\n1,2,\n',
    ',',
    [
      ['a', 'b', ''],
      ['1', '2', ''],
    ],
  ],
  ['blank lines within, not at the ends', '\n\na,b\n\n1,2\n\n\n', ',', [['a', 'b'], [''], ['1', '2']]],
  [
    'a title over the table',
    'Aged debt\n\nName;Owed\nA;1,50\nB;2,50\nC;3,50\n',
    ';',
    [['Aged debt'], [''], ['Name', 'Owed'], ['A', '1,50'], ['B', '2,50'], ['C', '3,50']],
  ],
  [
    'spaces after a mark',
    'a,b\n"x" ,2\n',
    ',',
    [
      ['a', 'b'],
      ['x', '2'],
    ],
  ],
]

it.each(TABLES)('%s', async (_, text, delimiter, rows) => {
  const found = await read(text)
  expect(found).toMatchObject({ delimiter, rows, isClipped: false, omissions: [] })
})

const unclosed = (count: number, ...places: string[]) => [{ kind: 'unclosedQuote', count, places }]

it.each([
  [
    'in a row',
    'Name,Note\nAcme,ok\nBrass,"open\nCedar,3\n',
    [
      ['Brass', '"open'],
      ['Cedar', '3'],
    ],
    unclosed(1, 'row 2, line 3'),
  ],
  ['in the last row', 'a,b\n1,2\n3,"x\n', [['3', '"x']], unclosed(1, 'row 2, line 3')],
  ['in the heading', 'a,"b\n1,2\n3,4\n', [['3', '4']], unclosed(1, 'the heading row')],
  [
    'twice',
    'a,b\n1,"x\n2,ok\n3,"y\n4,z\n',
    [
      ['3', '"y'],
      ['4', 'z'],
    ],
    unclosed(2, 'row 1, line 2', 'row 3, line 4'),
  ],
  [
    'before rows in marks',
    'a,b\n1,"x\n"2","ok"\n"3","ok"\n',
    [
      ['2', 'ok'],
      ['3', 'ok'],
    ],
    unclosed(1, 'row 1, line 2'),
  ],
  [
    'before inches',
    'a,b\n1,"x\n2,19" rack\n3,ok\n',
    [
      ['2', '19" rack'],
      ['3', 'ok'],
    ],
    unclosed(1, 'row 1, line 2'),
  ],
])('a mark that is never closed %s costs no row, and is named', async (_, text, last, omissions) => {
  const { rows, omissions: found } = await read(text)
  expect(rows.slice(-last.length)).toEqual(last)
  expect(rows).toHaveLength(text.trim().split('\n').length)
  expect(found).toEqual(omissions)
})

it('marks within marks that aren’t doubled are shown as written, and named', async () => {
  const { rows, omissions } = await read('a,b\n"Acme "Best" Ltd",5\n')
  expect(rows[1]).toEqual(['Acme "Best" Ltd', '5'])
  expect(omissions).toEqual([{ kind: 'strayQuote', count: 1, places: ['row 1, line 2'] }])
})

it('cuts long cells with a mark and wide rows, and says so', async () => {
  const { rows, isClipped, omissions } = await read(`a,b\n${'x'.repeat(2001)}${',1'.repeat(200)}\n`)
  expect([rows[1]?.length, rows[1]?.[0], isClipped]).toEqual([200, `${'x'.repeat(2000)}…`, true])
  expect(omissions).toEqual([{ kind: 'cutCells', count: 1, places: ['row 1, line 2'] }])
})

it('leaves out rows beyond the limit, and says so', async () => {
  const { rows, isClipped } = await read('1,2\n'.repeat(200_001))
  expect([rows.length, isClipped]).toEqual([200_000, true])
})

it('knows the widest row wherever it is', async () => {
  expect((await read(`a,b\n${'1,2\n'.repeat(9000)}1,2,3\n`)).columns).toBe(3)
})

it.each([[',,,\n,,,\n\n'], [' \n'], ['']])('%j is blank', async (text) => {
  expect((await read(text)).isBlank).toBe(true)
})

it('cells that read in another order are named', async () => {
  const { rows, omissions } = await read('a,b\n1,100\u202e001\n')
  expect(rows[1]).toEqual(['1', '100\u202e001'])
  expect(omissions).toEqual([{ kind: 'turned', count: 1, places: ['row 1, line 2'] }])
})

it('zero bytes are shown and named', async () => {
  const { rows, omissions } = await read('a,b\n1\0,2\n')
  expect(rows[1]).toEqual(['1␀', '2'])
  expect(omissions).toEqual([{ kind: 'controls', count: 1, places: ['row 1, line 2'] }])
})

it('one bad byte leaves UTF-8 as it is, and is named with its row', async () => {
  const lines = 'Größe & Söhne;Köln\n'.repeat(30_000)
  const { rows, encoding, omissions } = await read('Name;City\n', lines, Uint8Array.of(0xf6), ';Ulm\n')
  expect([encoding, rows[30_000], rows.at(-1)]).toEqual(['utf-8', ['Größe & Söhne', 'Köln'], ['�', 'Ulm']])
  expect(omissions).toEqual([{ kind: 'badBytes', count: 1, places: ['row 30001, line 30002'] }])
})

it('the only letter beyond ASCII, far down, decides', async () => {
  const lines = 'A plain customer without accents;Leeds\n'.repeat(20_000)
  const { rows, encoding } = await read('Name;City\n', lines, Buffer.from('Müller;Köln\n', 'latin1'))
  expect([encoding, rows.at(-1)]).toEqual(['windows-1252', ['Müller', 'Köln']])
})

it('reads with the encoding and the delimiter that were chosen', async () => {
  const file = new Blob([Buffer.from('a;b,c\nKöln;1,2\n')])
  const { rows, encoding, delimiter } = await readFile(file, { encoding: 'windows-1252', delimiter: ',' })
  expect([encoding, delimiter, rows]).toEqual([
    'windows-1252',
    ',',
    [
      ['a;b', 'c'],
      ['KÃ¶ln;1', '2'],
    ],
  ])
})
