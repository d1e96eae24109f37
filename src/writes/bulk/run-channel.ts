import type { Channel } from '../platform/environment.ts'

const MESSAGES = ['changed', 'pause', 'resume', 'stop', 'cleared'] as const

/** What tabs tell each other of a run: that it has changed, and what a person wants of the tab that sends it. */
export interface RunMessage {
  readonly type: (typeof MESSAGES)[number]
  /** Of the run; empty where all of them are meant. */
  readonly id: string
}

function isRunMessage(message: unknown): message is RunMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    MESSAGES.some((type) => type === message.type)
  )
}

export class RunChannel {
  readonly #channel: Channel

  constructor(channel: Channel) {
    this.#channel = channel
  }

  post(type: RunMessage['type'], id: string): void {
    this.#channel.post({ type, id } satisfies RunMessage)
  }

  listen(hear: (message: RunMessage) => void): void {
    this.#channel.listen((message) => {
      if (isRunMessage(message)) hear(message)
    })
  }
}
