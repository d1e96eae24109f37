import { createPlanHandler } from './plan-handler.ts'

const handle = createPlanHandler((message) => self.postMessage(message))
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => void handle(data))
