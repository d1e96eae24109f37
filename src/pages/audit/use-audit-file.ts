import { useState } from 'react'
import { loadCode } from '../../api/missing-code.ts'
import type { AuditParameters } from '../../components/company-index/questions/audited.ts'
import type { CompanyIndexHandle } from '../../components/company-index/use-company-index.ts'
import { announce } from '../../components/ui/announce.ts'
import { auditMessages } from './messages.ts'

export type AuditFormat = 'xlsx' | 'csv'

/** What saves a file; needed only once somebody asks for one. */
const loadSaving = loadCode(() =>
  Promise.all([import('../../api/attachment-download.ts'), import('../../lib/files/safe-file-name.ts')]),
)

/** Saves all findings that count as a file, which the index's worker writes. */
export function useAuditFile(
  { ask }: CompanyIndexHandle,
  company: string,
  parameters: AuditParameters,
  findings: number,
) {
  const [step, setStep] = useState<'idle' | 'running' | 'failed'>('idle')

  async function save(format: AuditFormat): Promise<void> {
    setStep('running')
    try {
      const [[{ saveBlob }, { safeFileName }], file] = await Promise.all([
        loadSaving(),
        ask('audit-file', { ...parameters, format }),
      ])
      const day = new Date().toISOString().slice(0, 10)
      const name = safeFileName(auditMessages.fileName(company, day, format))
      saveBlob(file, name)
      setStep('idle')
      announce(auditMessages.exported(findings, name))
    } catch {
      setStep('failed')
    }
  }

  return { step, save: (format: AuditFormat) => void save(format) }
}
