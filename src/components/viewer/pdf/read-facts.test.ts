import { expect, it } from 'vitest'
import { readFacts } from './read-facts.ts'

interface Parts {
  info?: object
  files?: unknown
  fields?: unknown
  labels?: unknown
  actions?: unknown
  bytes?: unknown
  layers?: unknown
}

/** A part that is an error can't be read. */
const part = async (value: unknown): Promise<unknown> => {
  if (value instanceof Error) throw value
  return value
}
const read = ({
  info = {},
  files = null,
  fields = null,
  labels = null,
  actions = null,
  bytes = null,
  layers = null,
}: Parts) =>
  readFacts({
    getMetadata: () => part(info instanceof Error ? info : { info }),
    getAttachments: () => part(files),
    getFieldObjects: () => part(fields),
    getData: () =>
      part(bytes === null ? undefined : typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes),
    getPageLabels: () => part(labels),
    getJSActions: () => part(actions),
    getOptionalContentConfig: () => part(layers),
  } as never)

const PLAIN = {
  xfa: undefined,
  isSigned: false,
  isPortfolio: false,
  files: [],
  hasHiddenLayers: false,
  hasScripts: false,
  isCut: false,
  labels: undefined,
}
const field = (rect: number[]) => new Map([['vat', [{ page: 0, rect }]]])
const SIGNATURE = new Map([['sign', [{ page: 0, type: 'signature' }]]])
const WHOLE = '5 0 obj\nxref\nstartxref\n9\n%%EOF'

it.each<[string, Parts, object]>([
  ['nothing', {}, {}],
  [
    'a signature',
    { info: { IsSignaturesPresent: true }, bytes: `/Sig /ByteRange [0 1 2 3] ${WHOLE}` },
    { isSigned: true },
  ],
  ['a place for a signature', { info: { IsSignaturesPresent: true }, bytes: `/Sig ${WHOLE}` }, {}],
  [
    'a signature that the form doesn’t speak of',
    { fields: SIGNATURE, bytes: `/Sig /ByteRange [0 1 2 3] ${WHOLE}` },
    { isSigned: true },
  ],
  ['a mark like that of a signature, and no place for one', { bytes: `/ByteRange ${WHOLE}` }, {}],
  ['no end', { bytes: '5 0 obj\nendobj' }, { isCut: true }],
  ['another part after its end, without an end', { bytes: `${WHOLE}\n6 0 obj\n<<` }, { isCut: true }],
  ['something else after its end', { bytes: `${WHOLE}\n<p>an object</p>` }, {}],
  ['scripts', { actions: new Map([['OpenAction', ['app.alert(1)']]]) }, { hasScripts: true }],
  [
    'scripts of its fields',
    { fields: new Map([['sum', [{ rect: [], actions: new Map([['Calculate', ['x']]]) }]]]) },
    { hasScripts: true },
  ],
  ['fields without scripts', { fields: new Map([['sum', [{ rect: [], actions: null }]]]) }, {}],
  ['a place for a signature alone', { fields: SIGNATURE }, {}],
  ['no scripts', { actions: new Map() }, {}],
  ['bytes that can’t be read', { info: { IsSignaturesPresent: true }, bytes: new Error('x') }, {}],
  ['a portfolio', { info: { IsCollectionPresent: true } }, { isPortfolio: true }],
  ['an XFA form', { info: { IsXFAPresent: true } }, { xfa: 'only' }],
  [
    'an XFA form whose fields take no room',
    { info: { IsXFAPresent: true }, fields: field([0, 0, 0, 0]) },
    { xfa: 'only' },
  ],
  [
    'an XFA form with ordinary fields',
    { info: { IsXFAPresent: true }, fields: field([0, 0, 9, 9]) },
    { xfa: 'beside' },
  ],
  [
    'an XFA form with ordinary fields and a signature',
    {
      info: { IsXFAPresent: true },
      fields: new Map<string, object[]>([...SIGNATURE, ...field([0, 0, 9, 9])]),
    },
    { xfa: 'beside' },
  ],
  ['layers that are shown', { layers: new Map([['1', { visible: true }]]) }, {}],
  [
    'a hidden layer',
    {
      layers: new Map([
        ['1', { visible: true }],
        ['2', { visible: false }],
      ]),
    },
    { hasHiddenLayers: true },
  ],
  ['layers that can’t be read', { layers: new Error('x') }, {}],
  ['ordinary fields alone', { fields: field([0, 0, 9, 9]) }, {}],
  ['files', { files: new Map([['a', { filename: 'a.xml' }]]) }, { files: ['a.xml'] }],
  ['labels', { labels: ['i', 'ii', '1'] }, { labels: ['i', 'ii', '1'] }],
  ['labels that are the numbers', { labels: ['1', '2'] }, {}],
  ['files of another shape', { files: [1], info: { IsCollectionPresent: true } }, { isPortfolio: true }],
  ['parts that can’t be read', { info: new Error('x'), labels: new Error('x'), files: new Error('x') }, {}],
])('of a document with %s', async (_, parts, expected) => {
  expect(await read(parts)).toEqual({ ...PLAIN, ...expected })
})
