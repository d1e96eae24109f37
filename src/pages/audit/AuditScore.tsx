import type { AuditAnswer } from '../../components/company-index/questions/audit.ts'
import { severityTexts } from '../../model/audit/messages.ts'
import { SEVERITIES } from '../../model/audit/severity.ts'
import { auditMessages } from './messages.ts'
import { shareText } from './share-text.ts'
import styles from './audit.module.css'

interface AuditScoreProps {
  answer: AuditAnswer
  platformName: string
  hasModel: boolean
}

/** How good a company's customers are, in numbers, and how these are computed. */
export function AuditScore({ answer, platformName, hasModel }: AuditScoreProps) {
  const { audited, clean, bySeverity } = answer
  return (
    <div className={styles['score']}>
      <p className={styles['share']}>{auditMessages.score(shareText(clean, audited), audited)}</p>
      <dl className={styles['severities']}>
        {SEVERITIES.map((severity) => (
          <div key={severity} data-severity={severity}>
            <dt>{severityTexts[severity].title}</dt>
            <dd>
              {severity === 'blocks' && !hasModel
                ? auditMessages.notChecked
                : auditMessages.severityCount(bySeverity[severity], shareText(bySeverity[severity], audited))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['how']}>{auditMessages.howScored(platformName, hasModel)}</p>
    </div>
  )
}
