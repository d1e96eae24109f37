import { createImportHandler } from './import-handler.ts'

const handle = createImportHandler((message) => self.postMessage(message))
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => void handle(data))
