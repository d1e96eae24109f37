import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

test('every row is written once, guarded and quoted, and progress is reported', async () => {
  const rows = Array.from({ length: 2500 }, (_, place) => [String(place), '=1+1'])
  const done: number[] = []
  const file = writeCsv({ head: ['Number', 'Say "it"'], rows }, (count) => done.push(count))
  const lines = (await file.text()).split('\r\n')
  expect(file.type).toBe('text/csv;charset=utf-8')
  expect(lines[0]).toBe('Number,"Say ""it"""')
  expect(lines.slice(1, -1)).toEqual(rows.map(([place]) => `${place},'=1+1`))
  expect(done).toEqual([1000, 2000, 2500])
  expect([...new Uint8Array(await file.slice(0, 3).arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf])
})
