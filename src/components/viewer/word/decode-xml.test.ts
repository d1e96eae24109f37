import { expect, it } from 'vitest'
import { decodeXml } from './decode-xml.ts'

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

it.each([
  ['UTF-8 where nothing is said', utf8('<a>ö</a>'), '<a>ö</a>'],
  ['the mark', new Uint8Array(Buffer.from('\ufeff<a>ö</a>', 'utf16le')), '<a>ö</a>'],
  [
    'what is declared',
    latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xf6</a>'),
    '<?xml version="1.0" encoding="ISO-8859-1"?><a>ö</a>',
  ],
  [
    'not a declaration that can’t be',
    utf8('<?xml version="1.0" encoding="UTF-16"?><a>ö</a>'),
    '<?xml version="1.0" encoding="UTF-16"?><a>ö</a>',
  ],
  [
    'UTF-8 for an unknown name',
    utf8("<?xml version='1.0' encoding='klingon'?><a>ö</a>"),
    "<?xml version='1.0' encoding='klingon'?><a>ö</a>",
  ],
])('%s counts', (_, bytes, text) => {
  expect(decodeXml(bytes)).toBe(text)
})
