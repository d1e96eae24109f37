const TYPE = /^content-type:[ \t]*([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/im
const BOUNDARY = /\bboundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;"]+))/i

/**
 * A head whose part is a text where its type is none, or says that there are parts and nothing parts them: a mail program shows
 * what is there as it was sent.
 */
export function withUsableType(head: string, mail: string): { head: string; isUnparted: boolean } {
  const [line, type = ''] = TYPE.exec(head) ?? []
  if (line === undefined) return { head, isUnparted: false }
  const isNone = !/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+/.test(type)
  const [, quoted, bare = ''] = BOUNDARY.exec(type) ?? []
  const boundary = quoted ?? bare
  const isUnparted =
    /^multipart\//i.test(type) && (boundary === '' || !mail.includes(`\n--${boundary.trimEnd()}`))
  if (!isNone && !isUnparted) return { head, isUnparted: false }
  return { head: head.replace(line, () => 'Content-Type: text/plain'), isUnparted }
}
