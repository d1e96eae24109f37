import { useRef, useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { importMessages } from './messages.ts'
import type { Import } from './use-import.ts'
import planStyles from '../../components/plan/plan.module.css'
import styles from './import.module.css'

/** A file or copied cells, however they come: chosen, dropped or pasted. */
export function ChooseFile({ session }: { session: Import }) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [text, setText] = useState('')

  return (
    <div className={styles['choose']}>
      <p>{importMessages.intro}</p>
      <p className={planStyles['dim']}>{importMessages.exported}</p>
      <div
        className={styles['drop']}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          const [file] = event.dataTransfer.files
          if (file) session.chooseFile(file)
        }}
      >
        <Button look="primary" onClick={() => input.current?.click()}>
          {importMessages.choose}
        </Button>
        <span className={planStyles['dim']}>{importMessages.drop}</span>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={importMessages.choose}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,text/csv"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) session.chooseFile(file)
          }}
        />
      </div>
      <label className={styles['paste']}>
        <span>{importMessages.paste}</span>
        <textarea
          className={planStyles['input']}
          rows={5}
          value={text}
          placeholder={importMessages.pasteHint}
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div>
        <Button
          disabledReason={text.trim() === '' ? importMessages.nothingPasted : undefined}
          onClick={() => session.paste(text, importMessages.pastedName)}
        >
          {importMessages.takePasted}
        </Button>
      </div>
    </div>
  )
}
