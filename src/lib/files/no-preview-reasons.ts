import type { FileFormat } from './file-formats.ts'

const NO_BROWSER = 'Browsers can’t show this format.'
const NEEDS_IMAGE_PROGRAM = 'Browsers can’t show this format. Open it in an image program such as GIMP.'
const OPEN_DOCUMENT = 'Browsers can’t show this format. Open it in LibreOffice or Microsoft Office.'
const OLD_OFFICE = 'Browsers can’t reliably show files from older versions of Office.'
const WITH_MACROS = 'Files with macros aren’t shown. Download it only if you trust the sender.'

/** Why there is no preview, by the ids of formats; apart from them, as only a file that is opened asks for it. */
const REASONS: Partial<Record<string, string>> = {
  jp2: 'Most browsers can’t show JPEG 2000 images. Open it in Preview on a Mac, or in an image program such as GIMP.',
  jxl: 'Most browsers can’t show JPEG XL images. Open it in Preview on a Mac, or in an image program such as GIMP.',
  tga: NEEDS_IMAGE_PROGRAM,
  psd: NEEDS_IMAGE_PROGRAM,
  heic: 'Most browsers can’t show HEIC photographs. Open it in Photos on Windows or Preview on a Mac, or ask for it as a JPEG.',
  jb2: 'Browsers can’t show JBIG2 scans. Ask for it as a PDF or TIFF, or open it in an image program that knows JBIG2.',
  djvu: 'Browsers can’t show this format. Open it in a document viewer such as Okular or SumatraPDF.',
  wmf: 'Browsers can’t show this format. Open it in Microsoft Office or LibreOffice.',
  emf: 'Browsers can’t show this format. Open it in Microsoft Office or LibreOffice.',
  docm: WITH_MACROS,
  xlsm: WITH_MACROS,
  xlsb: NO_BROWSER,
  odt: OPEN_DOCUMENT,
  ods: OPEN_DOCUMENT,
  odp: OPEN_DOCUMENT,
  odg: OPEN_DOCUMENT,
  doc: OLD_OFFICE,
  xls: OLD_OFFICE,
  ppt: OLD_OFFICE,
  cfb: OLD_OFFICE,
  rtf: NO_BROWSER,
  exe: 'Customer Desk doesn’t open programs. Be careful with programs that arrive as attachments.',
  mp4: 'Customer Desk doesn’t play videos.',
}

/** Why a file has no preview. */
export const reasonForNoPreview = ({ id, why }: FileFormat): string | undefined => why ?? REASONS[id]
