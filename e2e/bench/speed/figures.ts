import type { ProfileName } from './profiles.ts'

/** What a figure must keep to: so many times the floor's own, or a number of its own for each profile. */
export type Goal =
  { timesFloor: number } | { timesFloorsFirstRow: number } | { most: number; neverAboveFloor?: true }

interface FigureKind {
  name: string
  unit: 'ms' | 'kB' | 'MB' | '%' | ''
  /** Unset where it is only reported. */
  goal?: Partial<Record<ProfileName, Goal>>
}

const everywhere = (goal: Goal) => ({ fast: goal, slow: goal })

const figures = {
  firstPaint: { name: 'First paint, cold', unit: 'ms', goal: { fast: { timesFloor: 1 } } },
  firstRow25: {
    name: 'First of 25 rows, cold',
    unit: 'ms',
    goal: { fast: { timesFloor: 1.2 }, slow: { timesFloor: 1.3 } },
  },
  firstRow25Warm: { name: 'First of 25 rows, warm cache', unit: 'ms', goal: { fast: { timesFloor: 1.2 } } },
  firstRow100: {
    name: 'First of 100 rows, cold',
    unit: 'ms',
    goal: { fast: { timesFloor: 1.2 }, slow: { timesFloor: 1.3 } },
  },
  firstRow100Warm: { name: 'First of 100 rows, warm cache', unit: 'ms', goal: { fast: { timesFloor: 1.2 } } },
  typingFilters: {
    name: "Usable: typing filters the rows, cold (ratio to the floor's first row)",
    unit: 'ms',
    goal: everywhere({ timesFloorsFirstRow: 2.5 }),
  },
  linkOpens: {
    name: "Usable: a link opens its record, cold (ratio to the floor's first row)",
    unit: 'ms',
    goal: everywhere({ timesFloorsFirstRow: 2.5 }),
  },
  linkReloads: { name: 'That link loads the page again', unit: '', goal: everywhere({ most: 0 }) },
  requests: { name: 'Requests begun before the first row', unit: '', goal: everywhere({ most: 8 }) },
  codeBytes: {
    name: 'HTML, CSS and script before the first row',
    unit: 'kB',
    goal: everywhere({ most: 30 }),
  },
  scriptToUsable: { name: 'Script until typing filters', unit: 'kB', goal: everywhere({ most: 120 }) },
  apiBytes: { name: 'Response of the API with 25 rows', unit: 'kB', goal: everywhere({ most: 7 }) },
  layoutShift: { name: 'Layout shift of the first load', unit: '', goal: everywhere({ most: 0 }) },
  record: { name: 'Row → record', unit: 'ms', goal: everywhere({ most: 50 }) },
  recordAtAddress: { name: 'Record at its address, cold', unit: 'ms' },
  recordAgain: { name: 'The same record again', unit: 'ms', goal: { fast: { timesFloor: 1.5 } } },
  backFromRecord: { name: 'Record → list, back', unit: 'ms', goal: { fast: { timesFloor: 1.3 } } },
  search: { name: 'Last key → filtered rows', unit: 'ms', goal: { fast: { timesFloor: 2.5 } } },
  sort: { name: 'Sort', unit: 'ms', goal: { fast: { timesFloor: 1.3 } } },
  nextPage: { name: 'Next page', unit: 'ms', goal: { fast: { timesFloor: 1 } } },
  back: { name: 'Back to the page before', unit: 'ms', goal: { fast: { timesFloor: 1.3 } } },
  droppedFrames: {
    name: '5,000 rows scrolled: dropped frames',
    unit: '%',
    goal: { fast: { most: 8, neverAboveFloor: true } },
  },
  blankFrames: { name: '5,000 rows scrolled: frames with a blank', unit: '%', goal: { fast: { most: 0 } } },
  heapPerRecord: {
    name: 'Memory kept for each record opened, after 20',
    unit: 'MB',
    goal: { fast: { most: 0.2 } },
  },
  form: { name: 'Form of 150 fields at its address, cold', unit: 'ms', goal: { fast: { timesFloor: 2 } } },
  recordToForm: { name: 'Record → form', unit: 'ms', goal: { fast: { timesFloor: 1.5 } } },
  key: { name: 'Key in the form → frame, median', unit: 'ms', goal: { fast: { most: 16 } } },
  slowestKey: { name: 'Key in the form → frame, worst', unit: 'ms', goal: { fast: { most: 50 } } },
  pdf: { name: 'Attachment → first pixels of its PDF', unit: 'ms', goal: { fast: { timesFloor: 1.2 } } },
} satisfies Record<string, FigureKind>

export type FigureKey = keyof typeof figures

/** Everything that is measured, in the order of the report. */
export const FIGURES: Readonly<Record<FigureKey, FigureKind>> = figures
// The type says no more than what is written above.
export const FIGURE_KEYS = Object.keys(figures) as FigureKey[]

/** What one round has measured of one page. */
export type Sample = Partial<Record<FigureKey, number>>
