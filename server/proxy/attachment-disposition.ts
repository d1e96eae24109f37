import { safeFileName } from '../../src/lib/files/safe-file-name.ts'

/** `Content-Disposition` that always downloads, never shows (RFC 6266, with the RFC 8187 spelling for Unicode). */
export function attachmentDisposition(name: string | undefined): string {
  if (name === undefined) return 'attachment'
  const safe = safeFileName(name)
  const ascii = safe.replace(/[^\x20-\x7e]/g, '_').replace(/[%;"\\]/g, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
