import { createMessageHandler } from './handle-messages.ts'

const handle = createMessageHandler((message) => self.postMessage(message))
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => handle(data))
