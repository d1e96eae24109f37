import type { TextBlock } from './text-blocks.ts'
import styles from './TextBlocks.module.css'

interface TextBlocksProps {
  blocks: readonly TextBlock[]
  /** Reserves room for blocks that are not laid out yet. */
  lineHeightPx?: number
}

/** A long text, for inside a `pre`: the browser lays out only the blocks in sight. */
export function TextBlocks({ blocks, lineHeightPx }: TextBlocksProps) {
  return blocks.map(({ start, text, lines }) => (
    <span
      key={start}
      className={styles['block']}
      style={
        lineHeightPx === undefined ? undefined : { containIntrinsicSize: `auto ${lines * lineHeightPx}px` }
      }
    >
      {text}
    </span>
  ))
}
