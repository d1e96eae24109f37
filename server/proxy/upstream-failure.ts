/** The exchange failed below HTTP. `sent`: some of the request may have arrived. */
export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure'
  readonly sent: boolean
  /** The connection was an old one, kept from an earlier request. */
  readonly reused: boolean

  constructor(cause: unknown, connection: { sent: boolean; reused: boolean }) {
    super('couldn’t reach the upstream', { cause })
    this.sent = connection.sent
    this.reused = connection.reused
  }
}
