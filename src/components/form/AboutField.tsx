import { useState } from 'react'
import type { ModelNode } from '../../model/model-node.ts'
import { Icon } from '../ui/Icon.tsx'
import { usePopup } from '../ui/use-popup.ts'
import { aboutField } from './about-field.ts'
import { fieldMessages } from './messages.ts'
import styles from './about-field.module.css'

interface AboutFieldProps {
  node: ModelNode
  /** Whether the Tab key stops here. It comes before the field, so that Tab alone leads from field to field. */
  isTabStop: boolean
}

/** The button in a field's corner that shows what the model says of it; the field is described by the same text. */
export function AboutField({ node, isTabStop }: AboutFieldProps) {
  const [isOpen, setOpen] = useState(false)
  const texts = aboutField(node)
  if (texts.length === 0) return null
  return (
    <span className={styles['about']}>
      <button
        type="button"
        data-about=""
        className={styles['button']}
        aria-label={fieldMessages.about(node.label)}
        aria-expanded={isOpen}
        title={isOpen ? undefined : texts.join('\n')}
        tabIndex={isTabStop ? 0 : -1}
        onClick={({ currentTarget }) => {
          // Safari doesn't focus a button that is clicked, and its blur closes the text.
          currentTarget.focus()
          setOpen(!isOpen)
        }}
        onBlur={() => setOpen(false)}
      >
        <Icon name="info" size={14} />
      </button>
      {isOpen && <AboutText texts={texts} onClose={() => setOpen(false)} />}
    </span>
  )
}

function AboutText({ texts, onClose }: { texts: readonly string[]; onClose: () => void }) {
  usePopup(onClose)
  return (
    <span className={styles['text']} role="status">
      {texts.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </span>
  )
}
