/** A body as it goes over the wire. */
export interface WireBody {
  bytes: Buffer
  contentType?: string
}

type Json = Record<string, unknown>

const text = (content: string): WireBody => ({ bytes: Buffer.from(content) })
const json = (value: unknown): WireBody => text(JSON.stringify(value))
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every text, number and truth value replaced, at all levels; ids are kept, so that the page can ask on. */
function everyMember(value: unknown, wrong: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => everyMember(one, wrong))
  if (!isObject(value)) return wrong
  const members = Object.entries(value)
  return Object.fromEntries(
    members.map(([name, member]) => [name, name === 'id' ? member : everyMember(member, wrong)]),
  )
}

const DEPTH = 10_000
const deep = (inner: string) => `${'{"a":'.repeat(DEPTH)}${inner}${'}'.repeat(DEPTH)}`

/** The sound text with more members at the beginning of every object. */
const addTo = (sound: Json, members: string) => JSON.stringify(sound).replaceAll(/\{(?=")/g, `{${members},`)

const POISON = '"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}'
const EVIL = { href: 'https://evil.example/' }
const SCRIPT = { href: 'javascript:alert(1)' }

/** What an upstream may send instead of a sound body, by name. */
export const MALFORMED: Readonly<Record<string, (sound: Json) => WireBody>> = {
  'an empty body': () => text(''),
  null: () => text('null'),
  'an empty list': () => text('[]'),
  'a number': () => text('42'),
  'a string': () => text('"<script>alert(1)</script>"'),
  'an empty object': () => text('{}'),
  '10,000 lists in each other': () => text('['.repeat(DEPTH) + ']'.repeat(DEPTH)),
  '10,000 objects in a member': (sound) =>
    text(addTo(sound, `"deep":${deep('1')}`).replace('"SUPPLEMENT"', deep('"end"'))),
  'every member twice': (sound) =>
    text(
      `{${Object.keys(sound)
        .map((name) => `"${name}":[7]`)
        .join()},${JSON.stringify(sound).slice(1)}`,
    ),
  'members that poison prototypes': (sound) => text(addTo(sound, POISON)),
  'numbers in every member': (sound) => json(everyMember(sound, 7)),
  'objects in every member': (sound) => json(everyMember(sound, { a: 1 })),
  'lists in every member': (sound) => json(everyMember(sound, [1])),
  'null in every member': (sound) => json(everyMember(sound, null)),
  'empty text in every member': (sound) => json(everyMember(sound, '')),
  'a list without results': ({ results: _r, attachments: _a, ...rest }) => json(rest),
  'an object for a list': (sound) =>
    json({ ...sound, results: {}, attachments: {}, dataConnections: {}, properties: [] }),
  'records that are none': (sound) =>
    json({ ...sound, results: [null, 1, 'x', [], {}], attachments: [null, 1, 'x', [], {}] }),
  'numbers beyond all bounds': (sound) => text(addTo(sound, '"extra":1e999').replaceAll(/:(\d+)/g, ':1e999')),
  'bytes that are no text': (sound) => ({
    bytes: Buffer.concat([
      Buffer.from(JSON.stringify(sound).slice(0, -1)),
      Buffer.from(',"x":"\xff\xfe\xc3"}', 'latin1'),
    ]),
  }),
  'a byte order mark': (sound) => text(`\uFEFF${JSON.stringify(sound)}`),
  NaN: (sound) => text(JSON.stringify({ ...sound, x: 1 }).replace(/"x":1\}$/, '"x":NaN}')),
  'half of it': (sound) => text(JSON.stringify(sound).slice(0, -10)),
  'another character set': (sound) => ({
    bytes: Buffer.from(JSON.stringify(sound), 'utf16le'),
    contentType: 'application/json; charset=utf-16le',
  }),
  'links to other places': (sound) =>
    json({ ...sound, _links: { self: SCRIPT, current: SCRIPT, next: EVIL, previous: SCRIPT } }),
  'a negative count': (sound) => json({ ...sound, totalResults: -5, pageNumber: -1, pageSize: -1 }),
  'an enormous count': (sound) => json({ ...sound, totalResults: 9e15, pageNumber: 1, pageSize: 0 }),
  'a count in words': (sound) => json({ ...sound, totalResults: 'many', pageNumber: '1', pageSize: null }),
}
