import styles from './PdfOutline.module.css'
import type { OutlineEntry } from './read-outline.ts'
import panelStyles from './side-panel.module.css'

interface PdfOutlineProps {
  entries: readonly OutlineEntry[]
  onPage: (page: number) => void
}

export function PdfOutline({ entries, onPage }: PdfOutlineProps) {
  return (
    <nav className={`${panelStyles['panel']} ${styles['outline']}`} aria-label="Outline">
      <ul>
        {entries.map(({ id, title, page, level }) => (
          <li key={id} style={{ paddingInlineStart: level * 12 }}>
            <button type="button" onClick={() => onPage(page)}>
              {title} <span>{page}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
