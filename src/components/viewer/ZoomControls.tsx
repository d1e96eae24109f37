import { Button } from '../ui/Button.tsx'
import { LARGEST_ZOOM, SMALLEST_ZOOM, stepZoom } from './zoom.ts'
import type { Zoom } from './zoom.ts'
import styles from './viewer.module.css'

interface ZoomControlsProps {
  zoom: Zoom
  /** The zoom in force, whatever it follows. */
  scale: number
  /** Whether there is a middle way between fitting and enlarging. */
  hasAuto?: boolean
  onZoom: (zoom: Zoom) => void
}

/** Smaller, larger, or as large as fits. */
export function ZoomControls({ zoom, scale, hasAuto = false, onZoom }: ZoomControlsProps) {
  const percent = `${Math.round(scale * 100)} %`
  return (
    <span className={styles['group']}>
      <Button
        look="quiet"
        aria-label="Zoom out"
        title="Zoom out"
        disabledReason={scale <= SMALLEST_ZOOM ? 'This is the smallest.' : undefined}
        onClick={() => onZoom(stepZoom(scale, -1))}
      >
        −
      </Button>
      <output className={styles['percent']} aria-label="Zoom">
        {percent}
      </output>
      <Button
        look="quiet"
        aria-label="Zoom in"
        title="Zoom in"
        disabledReason={scale >= LARGEST_ZOOM ? 'This is the largest.' : undefined}
        onClick={() => onZoom(stepZoom(scale, 1))}
      >
        +
      </Button>
      <select
        className={styles['field']}
        aria-label="Size"
        value={typeof zoom === 'number' ? 'fixed' : zoom}
        onChange={({ currentTarget: { value } }) => {
          if (value === 'auto' || value === 'fit-width' || value === 'fit-page') onZoom(value)
          else if (value === 'actual') onZoom(1)
        }}
      >
        {hasAuto && <option value="auto">Automatic</option>}
        <option value="fit-width">Fit width</option>
        <option value="fit-page">Fit page</option>
        <option value="actual">Actual size</option>
        {typeof zoom === 'number' && <option value="fixed">{percent}</option>}
      </select>
    </span>
  )
}
