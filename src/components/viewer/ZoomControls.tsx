import { formatPercent } from '../../lib/format/percents.ts'
import { Button } from '../ui/Button.tsx'
import fieldStyles from '../ui/Field.module.css'
import { useShortcuts } from '../ui/use-shortcuts.ts'
import { LARGEST_SIZE, SMALLEST_SIZE } from './messages.ts'
import { ToolbarGroup } from './Toolbar.tsx'
import { LARGEST_ZOOM, SMALLEST_ZOOM, stepZoom } from './zoom.ts'
import type { Zoom } from './zoom.ts'
import styles from './ZoomControls.module.css'

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
  const percent = formatPercent(scale)
  const zoomOut = () => scale > SMALLEST_ZOOM && onZoom(stepZoom(scale, -1))
  const zoomIn = () => scale < LARGEST_ZOOM && onZoom(stepZoom(scale, 1))
  // A plus is an equals sign without the Shift key.
  useShortcuts({ '-': zoomOut, '+': zoomIn, '=': zoomIn })
  return (
    <ToolbarGroup>
      <Button
        look="quiet"
        aria-label="Zoom out"
        title="Zoom out"
        disabledReason={scale <= SMALLEST_ZOOM ? SMALLEST_SIZE : undefined}
        onClick={zoomOut}
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
        disabledReason={scale >= LARGEST_ZOOM ? LARGEST_SIZE : undefined}
        onClick={zoomIn}
      >
        +
      </Button>
      <select
        className={fieldStyles['control']}
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
    </ToolbarGroup>
  )
}
