import { foldText } from '../../lib/format/fold-text.ts'

/** Mailboxes that belong to an office rather than a person; folded. */
const SHARED_MAILBOXES = new Set(
  `info office contact hello hi mail email post enquiries enquiry inquiries inquiry general reception support help
  helpdesk service services sales orders order shop admin administrator administration webmaster postmaster noreply
  donotreply accounts account accounting accountspayable accountsreceivable ap ar finance bookkeeping billing invoice
  invoices invoicing payments payroll purchasing procurement team hr jobs marketing kontakt buero buro rechnung
  rechnungen buchhaltung zentrale verwaltung verkauf einkauf compta comptabilite facturation facture contacto
  administracion contabilidad facturas facturacion ventas contatti amministrazione fatture fatturazione contabilita
  administratie boekhouding facturen facturatie crediteuren debiteuren verkoop inkoop faktura fakturor ekonomi regnskab
  bogholderi okonomi regnskap biuro ksiegowosc faktury geral contabilidade faturas financeiro`.split(/\s+/),
)

const PUBLIC_PROVIDERS = new Set(
  `gmail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr live.com live.co.uk msn.com yahoo.com yahoo.co.uk
  yahoo.fr ymail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.com
  proton.me protonmail.com btinternet.com sky.com virginmedia.com talktalk.net orange.fr wanadoo.fr free.fr laposte.net
  sfr.fr libero.it virgilio.it tiscali.it ziggo.nl kpnmail.nl hetnet.nl home.nl telenet.be skynet.be bigpond.com
  optusnet.com.au xtra.co.nz comcast.net verizon.net att.net sbcglobal.net shaw.ca rogers.com telia.com seznam.cz wp.pl
  onet.pl interia.pl qq.com 163.com 126.com mail.ru yandex.ru`.split(/\s+/),
)

/** One address of a customer, as it's compared. */
export interface ComparedEmail {
  readonly address: string
  readonly mailbox: string
  /** The first label of a domain of its own; null with a public provider. */
  readonly organisation: string | null
  /** `info@` and the like: two customers of a group may have it in common. */
  readonly isShared: boolean
}

const ADDRESS = /[^\s<>,;:"()[\]@]+@[^\s<>,;:"()[\]@]+\.[^\s<>,;:"()[\]@.]+/gu

/** Every address in a field, which some people fill with several. */
export function comparedEmails(text: string): ComparedEmail[] {
  if (!text.includes('@')) return []
  return (foldText(text).match(ADDRESS) ?? []).map((written) => {
    const [local = '', host = ''] = written.split('@')
    const domain = host === 'googlemail.com' ? 'gmail.com' : host
    const untagged = local.replace(/\+.*$/, '') || local
    const mailbox = domain === 'gmail.com' ? untagged.replaceAll('.', '') : untagged
    return {
      address: `${mailbox}@${domain}`,
      mailbox,
      organisation: PUBLIC_PROVIDERS.has(domain) ? null : (domain.split('.')[0] ?? ''),
      isShared: SHARED_MAILBOXES.has(mailbox.replace(/[^\p{L}]/gu, '')),
    }
  })
}

const MIN_DIGITS = 4

/** A tax or registration number without its spelling: null where it's a placeholder. */
export function comparedNumber(text: string): string | null {
  const plain = foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
  const digits = plain.replace(/\D/g, '')
  if (digits.length < MIN_DIGITS || /^(\d)\1*$/.test(digits) || '01234567890'.includes(digits)) return null
  // "GB 123 4567 89", "VAT no. 123456789", "CHE-123.456.789 MWST" and "0123456" are spelled without these as well.
  return plain
    .replace(
      /^(?:vat|ust|tva|btw|iva|nif|cif|abn|acn|ein|tin|crn|siren|siret|kvk|hrb|no|nr|id)+(?=.*\d{4})/u,
      '',
    )
    .replace(/(?:mwst|tva|iva|vat)$/u, '')
    .replace(/^[a-z]{2}u?(?=\d{5})/u, '')
    .replace(/^che?(?=\d{5})/u, '')
    .replace(/^0+/, '')
}
