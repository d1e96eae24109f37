import { Button } from '../../components/ui/Button.tsx'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { formatCodatDate } from '../../lib/format/dates.ts'
import type { ShownAudit } from './shown-audit.ts'
import { auditMessages } from './messages.ts'
import { reportMarkdown } from './report-markdown.ts'
import { useAuditFile } from './use-audit-file.ts'
import styles from './audit.module.css'

const FORMATS = ['xlsx', 'csv'] as const

/** Takes the audit elsewhere: all findings as a file, or the report as Markdown. */
export function AuditActions(props: ShownAudit & { findings: number }) {
  const { index, company, parameters, answer, rules, findings } = props
  const { step, save } = useAuditFile(index, company.name, parameters, findings)
  function disabledReason(): string | undefined {
    if (step === 'running') return auditMessages.exporting
    return findings === 0 ? auditMessages.nothingToExport : undefined
  }
  return (
    <div className={styles['actions']}>
      {FORMATS.map((format) => (
        <Button key={format} disabledReason={disabledReason()} onClick={() => save(format)}>
          {auditMessages.exportAs[format]}
        </Button>
      ))}
      <CopyButton
        hasText
        what={auditMessages.report}
        value={() =>
          reportMarkdown({
            company: company.name,
            platformName: company.platformName,
            hasModel: company.hasModel,
            read: formatCodatDate({ kind: 'instant', ms: parameters.now }),
            answer,
            ignored: rules.ignored,
          })
        }
      />
      {step === 'failed' && <span role="alert">{auditMessages.exportFailed}</span>}
    </div>
  )
}
