import { expect, it } from 'vitest'
import { matchTable } from './match-table.ts'
import { MATCHES } from './matches.fixture.ts'

it('is a table for a spreadsheet, with a row for each customer and no formula', () => {
  expect(matchTable(MATCHES).split('\n')).toEqual([
    'Your list\tResult\tFound by\tCustomer ID\tName\tStatus\tEmail\tPhone\tDeleted',
    "acme\tSeveral\tname without its legal form\t7\tAcme Ltd\tArchived\t'=cmd()\t\tNo",
    "acme\tSeveral\tname without its legal form\tnew\tAcme Ltd\tArchived\t'=cmd()\t\tYes",
    'nobody at all\tNot found\t\t\t\t\t\t\t',
  ])
})
