import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import styles from '../viewer.module.css'
import type { PasswordReason } from './open-pdf.ts'

interface PasswordPromptProps {
  reason: PasswordReason
  onPassword: (password: string) => void
}

/** Asks for the password of a document. It is handed to pdf.js and kept nowhere. */
export function PasswordPrompt({ reason, onPassword }: PasswordPromptProps) {
  const [password, setPassword] = useState('')
  return (
    <form
      className={styles['card']}
      onSubmit={(event) => {
        event.preventDefault()
        onPassword(password)
        setPassword('')
      }}
    >
      <h3>This PDF is protected by a password</h3>
      <label className={styles['password']}>
        Password
        <input
          className={styles['field']}
          type="password"
          autoComplete="off"
          value={password}
          aria-describedby="password-problem"
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <p id="password-problem" role="alert" className={styles['cardText']}>
        {reason === 'wrong' && 'That password does not open it.'}
      </p>
      <Button type="submit" look="primary">
        Open
      </Button>
    </form>
  )
}
