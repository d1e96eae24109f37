const DOS_END = '\u001a'
// oxlint-disable-next-line no-control-regex -- these are the characters meant
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g
const DELETE = 0x7f
/** Where Unicode has signs for the control characters of ASCII. */
const SIGNS = 0x24_00
const DELETE_SIGN = '␡'
/** Those beyond ASCII have no signs of their own. */
const OTHER_SIGN = '␦'
/** Embeddings, overrides and isolates: what stands after them reads in another order than it is written. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/

function signOf(control: string): string {
  const code = control.charCodeAt(0)
  if (code === DELETE) return DELETE_SIGN
  return code < DELETE ? String.fromCharCode(SIGNS + code) : OTHER_SIGN
}

/** A text with signs for the control characters that nobody would see, and how many there are. */
export function withControlSigns(text: string): { text: string; count: number } {
  let count = 0
  const shown = text.replace(CONTROLS, (control) => {
    count += 1
    return signOf(control)
  })
  return { text: shown, count }
}

/** Invisible characters that change the order in which a text reads. */
export const hasTurns = (text: string): boolean => TURNS.test(text)

/** MS-DOS ends its texts with a sign of its own. */
export const withoutDosEnd = (text: string): string => (text.endsWith(DOS_END) ? text.slice(0, -1) : text)
