import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { planViewMessages } from '../../src/components/plan/messages.ts'
import { planMessages } from '../../src/model/messages/plan-messages.ts'
import { bulkEditMessages } from '../../src/pages/bulk-edit/messages.ts'
import { importMessages } from '../../src/pages/import/messages.ts'
import { runMessages } from '../../src/pages/run/messages.ts'
import { PAUSES } from '../../src/writes/bulk/run-format.ts'
import { RunRefused } from '../../src/writes/bulk/run-refused.ts'
import {
  pauseMessage,
  runRefusalMessage,
  setAsideReasons,
  tooManyMessage,
} from '../../src/writes/messages/run-messages.ts'

/** The rows of the tables about many changes at once: what happens, what people read, what becomes of it, and the test. */
const [, section = ''] =
  /## Many changes at once\n([\s\S]*?)\n## /.exec(readFileSync('docs/failures.md', 'utf8')) ?? []
const rows = section
  .split('\n')
  .filter((line) => /^\| [^-]/.test(line) && !line.startsWith('| What happens'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const texts = new Set(rows.map(([, , text = '']) => text))

const REFUSALS = [
  'megabytes',
  'rows',
  'columns',
  'cellCharacters',
  'characters',
  'unpacked',
  'no-table',
  'not-a-table',
] as const

const TESTS = /^`[\w/-]+\.(test|spec)\.tsx?`(, `[\w/-]+\.(test|spec)\.tsx?`)*$/

it.each([
  ['pauses', PAUSES.filter((pause) => pause !== 'person').map((pause) => pauseMessage(pause, 'Xero'))],
  [
    'runs that aren’t started',
    [
      ...(['offline', 'not-loaded', 'other-run', 'not-storable'] as const).map((reason) =>
        runRefusalMessage(new RunRefused(reason)),
      ),
      tooManyMessage(20),
    ],
  ],
  ['rows that are set aside', Object.values(setAsideReasons)],
  ['files that are refused', REFUSALS.map((reason) => importMessages.refusal(reason))],
  [
    'rows of a plan',
    [
      planMessages.noSuchId,
      planMessages.severalAtId(2),
      planMessages.deleted('Xero'),
      planMessages.unreadable,
      planMessages.noCreate('Xero'),
      planMessages.noUpdate('Xero'),
      planMessages.noResult,
      planMessages.errorValue('#REF!'),
      planMessages.sameCustomer(7),
      planMessages.sameName(7),
      planMessages.justMade,
      planMessages.nameTaken,
      planMessages.nameTakenInFile(7),
      planMessages.sameInFile.emailAddress(7),
      planMessages.sameInFile.taxNumber(7),
      planMessages.moreCells,
      planViewMessages.movedOn,
    ],
  ],
  [
    'plans that can’t be made',
    [planViewMessages.noConnection, planViewMessages.noModel('Xero'), bulkEditMessages.otherCount(10, 11)],
  ],
  [
    'undo',
    [
      ...Object.values(runMessages.refused).map((text) => text(1)),
      runMessages.undoNotRead,
      runMessages.undoCleared('Phone', 'Xero'),
    ],
  ],
])('docs/failures.md has the texts of %s', (_, wanted) => {
  expect(wanted.filter((text) => !texts.has(text))).toEqual([])
})

it('names a test for each failure of many changes at once', () => {
  expect(rows.length).toBeGreaterThan(60)
  const unnamed = rows.filter(
    ([, , , becomes = '', test = '']) => !/^[A-Z].*\.$/.test(becomes) || !TESTS.test(test),
  )
  expect(unnamed).toEqual([])
})
