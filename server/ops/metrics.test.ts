import { describe, expect, it } from 'vitest'
import { createLimiter } from '../limits/limiter.ts'
import { logNothing, type RequestRecord } from '../http/request-log.ts'
import { createMetricsServer, Metrics } from './metrics.ts'
import { listen, rawGet, sendRaw, statusOf } from '../testing/sockets.ts'

function collected(records: readonly Partial<RequestRecord>[]) {
  const metrics = new Metrics()
  const log = metrics.counting(logNothing)
  for (const record of records) {
    log({ requestId: 'r', method: 'GET', route: 'list-companies', status: 200, ms: 20, ...record })
  }
  const limiter = createLimiter({ perUser: undefined, total: undefined, perCompany: 10 })
  return { metrics, limiter, text: metrics.text(limiter) }
}

describe('the metrics', () => {
  it('count requests by route, method and status, in growing buckets', () => {
    const { text } = collected([{}, { ms: 70 }, { ms: 70, outcome: 'aborted' }, { status: 503, ms: 99_000 }])
    const ok = 'route="list-companies",method="GET",status="200"'
    expect(text).toContain(`desk_request_duration_seconds_bucket{${ok},le="0.01"} 0\n`)
    expect(text).toContain(`desk_request_duration_seconds_bucket{${ok},le="0.025"} 1\n`)
    expect(text).toContain(`desk_request_duration_seconds_bucket{${ok},le="30"} 3\n`)
    expect(text).toContain(`desk_request_duration_seconds_count{${ok}} 3\n`)
    expect(text).toContain(`desk_requests_unfinished_total{${ok}} 1\n`)
    expect(text).toContain('status="503",le="30"} 0\n')
    expect(text).toContain('desk_upstream_running 0\n')
    expect(text).not.toContain('quota')
  })

  it('grow with no name a client makes up', () => {
    const { text } = collected([{ method: 'PROPFIND"\n' }, { method: 'X' }])
    expect(text.match(/_count\{/g)).toHaveLength(1)
    expect(text).toContain('method="other"')
  })

  it('are given to collectors and not to web pages', async () => {
    const { metrics, limiter } = collected([{}])
    const port = await listen(createMetricsServer(metrics, limiter))
    const response = await sendRaw(port, rawGet('/metrics', port))
    expect(statusOf(response)).toBe(200)
    expect(response).toContain('desk_request_duration_seconds_sum')
    for (const asking of [
      rawGet('/', port),
      rawGet('/metrics', port, 'Origin: http://evil.example\r\n'),
      rawGet('/metrics', port, 'Sec-Fetch-Site: same-origin\r\n'),
      rawGet('/metrics', port).replace('GET', 'POST'),
      rawGet('/metrics', port).replace('127.0.0.1', 'evil.example'),
    ]) {
      expect(statusOf(await sendRaw(port, asking))).toBe(404)
    }
  })
})
