import * as z from 'zod/mini'
import { createMessageHandler } from './handle-messages.ts'

// zod would otherwise try `new Function`, which the content security policy reports as a violation.
z.config({ jitless: true })

const handle = createMessageHandler((message) => self.postMessage(message))
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => handle(data))
