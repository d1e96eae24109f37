import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import { detectEncoding, encodingOfBytes } from './detect-encoding.ts'
import { encode } from './encode.fixture.ts'

const GERMAN = 'Name;Ort\nMüller;Köln\nGrößel;München\nJäger & Söhne;Straße 5\n'
const FRENCH = 'Société Générale;Crédit à l’été\nCafé;Orléans — reçu n° 5\n'
const POLISH = 'Łódź;Kraków\nŻółć;Wałęsa\nGdańsk;Śląsk\n'
const CZECH = 'Dvořák;Plzeň\nŠkoda;České Budějovice\n'
const RUSSIAN = 'Иванов;Москва\nОбщество с ограниченной ответственностью;Санкт-Петербург\n'
const JAPANESE = '名前;住所\n株式会社山田;東京都千代田区\nトヨタ自動車;愛知県\nソニー;さくら\n'

it.each([
  ['utf-8', JAPANESE],
  ['utf-16le', POLISH],
  ['utf-16be', JAPANESE],
  ['windows-1252', GERMAN],
  ['windows-1252', FRENCH],
  ['windows-1252', 'Muñoz;León\nPeña Ibáñez;Málaga ¿Sí?\n'],
  ['windows-1252', 'Name\nMüller\n'],
  ['windows-1252', 'Price\n£12 – £15\n'],
  ['windows-1252', 'Name;Price\nTea;5 €\n'],
  ['windows-1252', 'Total: 1,234.50 €'],
  ['windows-1252', '€ 5'],
  ['windows-1252', 'Ísland;Þórður\nSeyðisfjörður;Egilsstaðir\n'],
  ['iso-8859-15', 'Name;Betrag\nMüller;12 €\nŒuvre;5 €\n'],
  ['iso-8859-15', 'Total 100,50 €\n'],
  ['macintosh', GERMAN],
  ['macintosh', FRENCH],
  ['macintosh', 'Name\rMüller\r'],
  ['windows-1250', POLISH],
  ['windows-1250', CZECH],
  ['windows-1250', 'Kovács;Győr\nSzűcs Ödön;Székesfehérvár\n'],
  ['windows-1250', 'Nazwa\nWałęsa\n'],
  ['iso-8859-2', POLISH],
  ['iso-8859-2', CZECH],
  ['windows-1254', 'Işık;Şişli\nÇağlayan;İzmir\nGüneş Yıldız;Beyoğlu\n'],
  ['windows-1254', 'Ad;Şehir\nAyşe Yılmaz;İzmir\nÇağrı Şahin;Muğla\n'],
  ['windows-1257', 'Šiauliai;Žemaitė\nĄžuolas;Klaipėda įmonė\n'],
  ['windows-1251', RUSSIAN],
  ['windows-1251', 'Київ;Львів\nУкраїнська компанія;Запоріжжя\n'],
  ['koi8-u', RUSSIAN],
  ['koi8-u', 'Счёт за ноябрь\nЗдравствуйте, высылаю счёт за ноябрь. С уважением, Анна.\n'],
  ['ibm866', RUSSIAN],
  ['windows-1253', 'Παπαδόπουλος;Αθήνα\nΕταιρεία;Θεσσαλονίκη\n'],
  ['windows-1255', 'כהן;תל אביב\nחברה בעמ;ירושלים\n'],
  ['windows-1256', 'محمد;القاهرة\nشركة التجارة;الرياض\n'],
  ['shift_jis', JAPANESE],
  ['shift_jis', '株式会社,東京\n'],
  ['euc-jp', JAPANESE],
  ['gb18030', '名称;地址\n北京科技有限公司;上海市浦东新区\n中国银行;广州\n'],
  ['big5', '名稱;地址\n台灣積體電路製造公司;新竹市\n中華電信;臺北\n'],
  ['euc-kr', '이름;주소\n삼성전자 주식회사;서울특별시\n현대자동차;부산\n'],
])('a file in %s reads as it was written: %j', async (encoding, text) => {
  const bytes = encode(text, encoding)
  const found = await detectEncoding(new Blob([bytes]))
  expect(decodeText(bytes, found.encoding)).toBe(text)
})

it('UTF-16 without a mark is known by its zeros, in any script', async () => {
  const bytes = new Uint8Array(Buffer.from(JAPANESE, 'utf16le'))
  expect((await detectEncoding(new Blob([bytes]))).encoding).toBe('utf-16le')
})

it('Japanese in seven bits is known by its escapes', async () => {
  const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x45, 0x6c, 0x35, 0x7e, 0x1b, 0x28, 0x42, 0x0a])
  const { encoding } = await detectEncoding(new Blob([bytes]))
  expect(decodeText(bytes, encoding)).toBe('東京\n')
})

it('a stray zero byte or a bad byte makes no other encoding of UTF-8', async () => {
  const text = Buffer.from(GERMAN)
  const { encoding, utf8 } = await detectEncoding(new Blob([text, '\0', Uint8Array.of(0xf6), text]))
  expect([encoding, utf8.invalid]).toEqual(['utf-8', 1])
})

it('the end of a long file counts as much as its beginning', async () => {
  const plain = 'nothing but ASCII\n'.repeat(150_000)
  const { encoding } = await detectEncoding(new Blob([plain, encode(POLISH, 'windows-1250')]))
  expect(encoding).toBe('windows-1250')
})

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

it.each([
  ['nothing', '', 'utf-8'],
  ['letters of ASCII', 'plain', 'utf-8'],
  ['one accented word', 'Gr\xfc\xdfe', 'windows-1252'],
  ['one accented letter', 'Caf\xe9', 'windows-1252'],
  ['Japanese by escapes', '\x1b$B@A5a=q\x1b(B', 'iso-2022-jp'],
  ['colours of a terminal', '\x1b[31mred', 'utf-8'],
  [
    'quotes of Windows among Polish letters',
    'Zap\xb3aci\xe6 \x84faktur\xea\x94 za us\xb3ug\xea do pi\xb1tku, dzi\xeakuj\xea',
    'windows-1250',
  ],
  ['a euro sign', '\x80 5', 'windows-1252'],
  ['a German sentence', 'Sch\xf6ne Gr\xfc\xdfe aus K\xf6ln', 'windows-1252'],
  [
    'Japanese',
    '\x8a\x94\x8e\xae\x89\xef\x8e\xd0\x82\xcc\x90\xbf\x8b\x81\x8f\x91\x82\xf0\x91\x97\x82\xe8\x82\xdc\x82\xb7\x81\x42',
    'shift_jis',
  ],
  ['UTF-8 cut within a character', '\xe6\x9d\xb1\xe4\xba', 'utf-8'],
])('a short text: %s', async (_, text, encoding) => {
  expect(await encodingOfBytes(latin(text))).toBe(encoding)
})

it('anything valid in UTF-8 is UTF-8', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      expect(await encodingOfBytes(new TextEncoder().encode(text))).toBe('utf-8')
    }),
  )
})
