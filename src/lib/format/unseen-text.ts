/** Letters and marks of some scripts, by their four-letter codes. */
const letterOf = (scripts: string) =>
  `(?=[\\p{L}\\p{M}])[${scripts.replace(/(\w+) ?/g, String.raw`\p{scx=$1}`)}]`

/** Scripts whose letters change shape at a joiner, so that it belongs to the spelling of a word. */
const JOINED = letterOf('Arab Syrc Nkoo Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr')
/** Scripts without spaces, where a zero-width space says where a line may break. */
const UNSPACED = letterOf('Thai Laoo Khmr Mymr')
/** Scripts with variants of a letter that a selector chooses, as Japanese names need them. */
const VARIED = letterOf('Hani Hira Kana Mong Mymr Phag')

/** Invisible characters that an emoji or the spelling of a word needs. */
const NEEDED = [
  `(?<=${JOINED})[\\u200c\\u200d\\u180e]`,
  `(?<=${UNSPACED})\\u200b(?=${UNSPACED})`,
  `(?<=${VARIED})\\p{VS}`,
  String.raw`(?<=[\p{ExtPict}\p{EMod}\ufe0f])\u200d(?=\p{ExtPict})`,
  String.raw`(?<=\p{ExtPict})[\ufe0e\ufe0f]|(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  String.raw`(?<=\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0020}-\u{e007f}]`,
  String.raw`(?<=[\u1100-\u115e])\u1160|\u115f(?=[\u1161-\u11a7])`,
].join('|')

/** Control characters, marks of direction, zero-width characters, soft hyphens: they take no room at all. */
const NO_ROOM = String.raw`(?!${NEEDED})(?:(?![\u3164\uffa0])[\p{DI}\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb])`
/** Everything that looks like one plain space, and the line ends and tabs that a field of one line can't show. */
const SPACE = String.raw`\r\n|(?!\ufeff)\s|[\x85\u2800\u3164\uffa0]`

const noRoom = new RegExp(NO_ROOM, 'gu')
const space = new RegExp(SPACE, 'gu')
const aroundText = new RegExp(`(?:${NO_ROOM}|${SPACE})+`, 'gu')
const unseen = new RegExp(`${NO_ROOM}|(?! )(?:${SPACE})`, 'gu')

/** The text as it looks on one line: no invisible characters, plain spaces only, and none around it. */
export function seenText(text: string): string {
  return untilSame(text, (rest) => rest.replace(noRoom, '').replace(space, ' ').trim())
}

/** Some characters are needed by a neighbour: once it has gone, they go as well. */
function untilSame(text: string, remove: (text: string) => string): string {
  let rest = text
  for (let next = remove(rest); next !== rest; next = remove(rest)) rest = next
  return rest
}

/** The text without the invisible characters and the spaces around it; what is inside stays. */
export const trimUnseen = (text: string): string => untilSame(text, trimOnce)

function trimOnce(text: string): string {
  const runs = [...text.matchAll(aroundText)]
  const first = runs[0]
  const last = runs.at(-1)
  const start = first?.index === 0 ? first[0].length : 0
  const end = last && last.index + last[0].length === text.length ? last.index : text.length
  return text.slice(start, Math.max(start, end))
}

/** The same for a text of several lines, whose line ends stay. */
export function seenLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => seenText(line))
    .join('\n')
}

export interface UnseenCharacter {
  readonly at: number
  readonly character: string
}

/** The characters of a text that a person can't see, or can't tell apart from a plain space. */
export function findUnseen(text: string): UnseenCharacter[] {
  return Array.from(text.matchAll(unseen), ({ index, 0: character }) => ({ at: index, character }))
}
