import type { FileKind } from '../../lib/files/file-formats.ts'
import styles from './KindIcon.module.css'

const SHEET = 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3'

/** Outlines on a 16 × 16 grid, beside those of the shell, which loads before the first row. */
const OUTLINES = {
  document: `${SHEET}M5.5 8h5M5.5 11h5`,
  page: `${SHEET}M5.5 12V8h1.5a1.2 1.2 0 0 1 0 2.500H5.500`,
  picture: 'M2 3h12v10H2zM2 11l3.500-3.500 2.500 2.500 2-2 4 4M10.500 6h.01',
  table: 'M2 3h12v10H2zM2 6.500h12M2 9.700h12M6.500 3v10',
  mail: 'M2 3.500h12v9H2zM2 4l6 5 6-5',
  archive: 'M2 3h12v3H2zM3 6v7.500h10V6M6.500 9h3',
  other: SHEET,
} as const

const LOOKS: Record<FileKind, keyof typeof OUTLINES> = {
  pdf: 'page',
  image: 'picture',
  tiff: 'picture',
  text: 'document',
  json: 'document',
  xml: 'document',
  docx: 'document',
  csv: 'table',
  xlsx: 'table',
  mail: 'mail',
  archive: 'archive',
  empty: 'other',
  other: 'other',
}

/** What kind of file it is, for the eye; the list says it in words too. */
export function KindIcon({ kind }: { kind: FileKind | undefined }) {
  return (
    <svg
      className={styles['icon']}
      width={16}
      height={16}
      viewBox="0 0 16 16"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={OUTLINES[LOOKS[kind ?? 'other']]}
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
