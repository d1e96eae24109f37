'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { SkeletonBar } from '../SkeletonBar.tsx'
import { TableFrame } from './TableFrame.tsx'
import type { TableFrameProps } from './TableFrame.tsx'
import styles from './table.module.css'

const WIDTHS = [70, 52, 64, 46, 58, 75, 49, 61, 55, 67, 44, 72, 50, 63, 57, 69]

/** Rows of the real height, so that nothing moves when the real ones come; the head works already. */
export function TableSkeleton<Field extends string>(
  props: Omit<TableFrameProps<Field>, 'children' | 'isBusy' | 'rowCount' | 'onKeyDown'>,
) {
  return (
    <TableFrame {...props} isBusy>
      <tbody role="rowgroup" aria-hidden="true">
        {WIDTHS.map((width) => (
          <tr key={width} className={styles['row']}>
            {props.columns.map(({ field, card, isSecondary }, index) => (
              <td key={field} data-card={card} data-secondary={isSecondary}>
                <SkeletonBar width={index === 0 ? `${width}%` : '56%'} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
