import { useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { PASSWORD_TITLE, WRONG_PASSWORD } from './messages.ts'
import cardStyles from '../viewer-card.module.css'
import fieldStyles from '../viewer-field.module.css'
import type { PasswordReason } from './open-pdf.ts'
import styles from './PasswordPrompt.module.css'

interface PasswordPromptProps {
  reason: PasswordReason
  onPassword: (password: string) => void
}

/** Asks for the password of a document. It is handed to pdf.js and kept nowhere. */
export function PasswordPrompt({ reason, onPassword }: PasswordPromptProps) {
  const [password, setPassword] = useState('')
  const problemId = useId()
  return (
    <form
      className={cardStyles['card']}
      onSubmit={(event) => {
        event.preventDefault()
        onPassword(password)
        setPassword('')
      }}
    >
      <h3>{PASSWORD_TITLE}</h3>
      <label className={styles['password']}>
        Password
        <input
          className={fieldStyles['field']}
          type="password"
          autoComplete="off"
          value={password}
          aria-describedby={problemId}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <p id={problemId} role="alert" className={styles['problem']}>
        {reason === 'wrong' && WRONG_PASSWORD}
      </p>
      <Button type="submit" look="primary">
        Open
      </Button>
    </form>
  )
}
