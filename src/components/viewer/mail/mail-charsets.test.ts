import { expect, it } from 'vitest'
import { nameCharsets } from './mail-charsets.ts'
import { readMail } from './read-mail.ts'

const latin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))
const base64 = (text: string): string => btoa(text)

async function read(
  lines: readonly string[],
): Promise<[subject: string | undefined, text: string | undefined]> {
  const { headers, text, html } = await readMail(new Blob([latin(lines.join('\r\n'))]))
  return [headers.find(([label]) => label === 'Subject')?.[1], (text ?? html)?.trim()]
}

const HEAD = ['From: a@example.com', 'MIME-Version: 1.0']
const GERMAN = 'Sch\xf6ne Gr\xfc\xdfe aus K\xf6ln'

it.each<[title: string, lines: string[], subject: string | undefined, text: string]>([
  [
    'nothing said, Windows-1252',
    [
      'Subject: Gr\xf6\xdfe f\xfcr M\xfcller',
      'Content-Type: text/plain',
      'Content-Transfer-Encoding: 8bit',
      '',
      GERMAN,
    ],
    'Größe für Müller',
    'Schöne Grüße aus Köln',
  ],
  ['nothing said at all', ['', GERMAN], undefined, 'Schöne Grüße aus Köln'],
  [
    'nothing said, UTF-8',
    [`Subject: ${utf8('Größe')}`, 'Content-Type: text/plain', '', utf8('Grüße, Łódź')],
    'Größe',
    'Grüße, Łódź',
  ],
  ['one word is enough for no other guess', ['Subject: Gr\xfc\xdfe', '', 'x'], 'Grüße', 'x'],
  [
    'quoted-printable',
    [
      'Content-Type: text/plain',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Sch=F6ne Gr=FC=DFe aus =\r\nK=F6ln',
    ],
    undefined,
    'Schöne Grüße aus Köln',
  ],
  [
    'base64',
    ['Content-Type: text/plain; format=flowed', 'Content-Transfer-Encoding: base64', '', base64(GERMAN)],
    undefined,
    'Schöne Grüße aus Köln',
  ],
  [
    'a label that the bytes contradict',
    ['Content-Type: text/plain; charset=us-ascii', '', GERMAN],
    undefined,
    'Schöne Grüße aus Köln',
  ],
  [
    'UTF-8 behind a label of ASCII',
    ['Content-Type: text/plain; charset="us-ascii"', '', utf8('Grüße')],
    undefined,
    'Grüße',
  ],
  [
    'what is said counts',
    ['Content-Type: text/plain; charset=iso-8859-5', '', '\xbf\xe0\xd8'],
    undefined,
    'При',
  ],
  [
    'a page that says it in its head',
    ['Content-Type: text/html', '', '<meta charset="windows-1250"><p>\xa3\xf3d\x9f</p>'],
    undefined,
    '<p>Łódź</p>',
  ],
  [
    'Cyrillic',
    [
      'Content-Type: text/plain',
      '',
      Array.from('Уважаемый клиент, просим оплатить счёт до пятницы', (sign) =>
        String.fromCharCode(
          sign === ' ' ? 32 : sign === ',' ? 44 : sign === 'ё' ? 0xb8 : sign.charCodeAt(0) - 0x410 + 0xc0,
        ),
      ).join(''),
    ],
    undefined,
    'Уважаемый клиент, просим оплатить счёт до пятницы',
  ],
  ['Japanese by escapes', ['Content-Type: text/plain', '', '\x1b$B@A5a=q\x1b(B'], undefined, '請求書'],
  [
    'a folded encoded header',
    ['Subject: =?utf-8?Q?Gr=C3=B6?=', ' =?utf-8?B?w59l?= of 7', '', 'x'],
    'Größe of 7',
    'x',
  ],
])('%s', async (_, lines, subject, text) => {
  expect(await read([...HEAD, ...lines])).toEqual([subject, text])
})

it('each part of several is read for itself, and names of files too', async () => {
  const { text, html, files } = await readMail(
    new Blob([
      latin(
        [
          ...HEAD,
          'Content-Type: multipart/mixed; boundary="=_b 1"',
          '',
          '--=_b 1',
          'Content-Type: multipart/alternative; boundary=inner',
          '',
          '--inner',
          'Content-Type: text/plain',
          '',
          GERMAN,
          '-- ',
          'M\xfcller',
          '--inner',
          'Content-Type: text/html; charset=utf-8',
          '',
          utf8('<p>Grüße</p>'),
          '--inner--',
          '--=_b 1',
          'Content-Type: application/pdf; name="Gr\xf6\xdfe.pdf"',
          'Content-Disposition: attachment; filename="Gr\xf6\xdfe.pdf"',
          'Content-Transfer-Encoding: base64',
          '',
          'AQID',
          '--=_b 1--',
        ].join('\r\n'),
      ),
    ]),
  )
  expect(text?.trim().split(/\r?\n/)).toEqual(['Schöne Grüße aus Köln', '-- ', 'Müller'])
  expect(html?.trim()).toBe('<p>Grüße</p>')
  expect(files.map(({ name, bytes }) => [name, [...bytes]])).toEqual([['Größe.pdf', [1, 2, 3]]])
})

it('a mail that says all is left as it is', async () => {
  const mail = latin([...HEAD, 'Content-Type: text/plain; charset=utf-8', '', utf8('Grüße')].join('\r\n'))
  const named = await nameCharsets(mail)
  expect([named.bytes === mail, named.hasChoice, named.isGuess]).toEqual([true, true, false])
})

it('a mail in ASCII has no choice of encodings', async () => {
  const { hasEncodingChoice, omissions } = await readMail(new Blob([[...HEAD, '', 'Hello'].join('\r\n')]))
  expect([hasEncodingChoice, omissions]).toEqual([false, []])
})

it.each([
  ['Schöne Grüße, Müller aus Köln', GERMAN.replace('aus', ', M\xfcller aus'), false],
  ['Muñoz', 'Mu\xf1oz', true],
])('says whether “%s” is a guess', async (_, text, isGuess) => {
  const { hasEncodingChoice, omissions } = await readMail(new Blob([latin([...HEAD, '', text].join('\r\n'))]))
  expect([hasEncodingChoice, omissions]).toEqual([true, isGuess ? ['guessed charset'] : []])
})

it.each([
  ['nothing', '', 'windows-1250', 'Mu\xf1oz', 'Muńoz'],
  ['another encoding', '; charset=iso-8859-1', 'utf-8', utf8('Größe'), 'Größe'],
  [
    'another encoding, with lines that flow',
    '; charset=iso-8859-1; format=flowed',
    'utf-8',
    utf8('Grö\r\nße'),
    'Grö\r\nße',
  ],
])('an encoding that was chosen counts where a mail says %s', async (_, label, chosen, written, text) => {
  const lines = [...HEAD, `Content-Type: text/plain${label}`, 'Content-Transfer-Encoding: 8bit', '', written]
  const mail = await readMail(new Blob([latin(lines.join('\r\n'))]), chosen)
  expect([mail.text?.trim().split(/\r?\n/), mail.omissions]).toEqual([text.split('\r\n'), []])
})
