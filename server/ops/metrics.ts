import { createServer, type Server } from 'node:http'
import { isLoopback } from '../http/loopback.ts'
import type { Limiter } from '../limits/limiter.ts'
import type { Log, RequestRecord } from '../http/request-log.ts'

/** Upper bounds of the duration buckets, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

interface Series {
  route: string
  method: string
  status: number
  count: number
  seconds: number
  buckets: number[]
  broken: number
}

/** Counts what the log sees, for Prometheus. Labels are route names, methods and statuses: all from short lists. */
export class Metrics {
  readonly #series = new Map<string, Series>()

  /** Wraps a log: every record is counted, then written. */
  counting(log: Log): Log {
    return (record) => {
      this.#count(record)
      log(record)
    }
  }

  #count({ route, method, status, ms, outcome }: RequestRecord): void {
    const known = METHODS.has(method) ? method : 'other'
    const key = `${route} ${known} ${status}`
    let series = this.#series.get(key)
    if (series === undefined) {
      series = {
        route,
        method: known,
        status,
        count: 0,
        seconds: 0,
        buckets: BUCKETS.map(() => 0),
        broken: 0,
      }
      this.#series.set(key, series)
    }
    const seconds = ms / 1000
    series.count += 1
    series.seconds += seconds
    if (outcome !== undefined) series.broken += 1
    const at = BUCKETS.findIndex((bound) => seconds <= bound)
    if (at !== -1) series.buckets[at] = (series.buckets[at] ?? 0) + 1
  }

  /** Prometheus' text format. */
  text(limiter: Limiter): string {
    const { running, waiting, quotaRemaining } = limiter.state
    const lines = [
      '# HELP desk_request_duration_seconds Time from a request to the last byte of its response.',
      '# TYPE desk_request_duration_seconds histogram',
      ...[...this.#series.values()].flatMap(histogram),
      '# HELP desk_requests_unfinished_total Responses that broke off, or whose client left.',
      '# TYPE desk_requests_unfinished_total counter',
      ...[...this.#series.values()].map(
        (series) => `desk_requests_unfinished_total{${labels(series)}} ${series.broken}`,
      ),
      '# HELP desk_upstream_running Requests waiting for a response from Codat.',
      '# TYPE desk_upstream_running gauge',
      `desk_upstream_running ${running}`,
      '# HELP desk_upstream_waiting Requests queued before they are sent to Codat.',
      '# TYPE desk_upstream_waiting gauge',
      `desk_upstream_waiting ${waiting}`,
      ...(quotaRemaining === undefined
        ? []
        : [
            '# HELP desk_upstream_quota_remaining Requests left today, as last reported by Codat.',
            '# TYPE desk_upstream_quota_remaining gauge',
            `desk_upstream_quota_remaining ${quotaRemaining}`,
          ]),
      '# HELP process_resident_memory_bytes Resident memory size in bytes.',
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '# HELP process_cpu_seconds_total Total user and system CPU time spent in seconds.',
      '# TYPE process_cpu_seconds_total counter',
      `process_cpu_seconds_total ${(process.cpuUsage().user + process.cpuUsage().system) / 1e6}`,
    ]
    return `${lines.join('\n')}\n`
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

function labels({ route, method, status }: Series): string {
  return `route="${route}",method="${method}",status="${status}"`
}

function histogram(series: Series): string[] {
  const name = 'desk_request_duration_seconds'
  let below = 0
  const buckets = BUCKETS.map((bound, index) => {
    below += series.buckets[index] ?? 0
    return `${name}_bucket{${labels(series)},le="${bound}"} ${below}`
  })
  return [
    ...buckets,
    `${name}_bucket{${labels(series)},le="+Inf"} ${series.count}`,
    `${name}_sum{${labels(series)}} ${series.seconds}`,
    `${name}_count{${labels(series)}} ${series.count}`,
  ]
}

/** `/metrics` on a port of its own, for loopback only: the collector runs on the same machine. */
export function createMetricsServer(metrics: Metrics, limiter: Limiter): Server {
  return createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, (incoming, outgoing) => {
    incoming.resume()
    // A foreign name belongs to a web page that was made to point here ("DNS rebinding"), which sends none of the headers below.
    const isOurs = isLoopback((incoming.headers.host ?? '').toLowerCase().replace(/:\d{1,5}$/, ''))
    const isMetricsRequest = isOurs && incoming.method === 'GET' && incoming.url === '/metrics'
    // A browser sends these; a collector does not.
    const isBrowser =
      incoming.headers.origin !== undefined || incoming.headers['sec-fetch-site'] !== undefined
    if (!isMetricsRequest || isBrowser) {
      outgoing.writeHead(404, { 'content-length': 0 }).end()
      return
    }
    const body = Buffer.from(metrics.text(limiter))
    outgoing.writeHead(200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'content-length': body.length,
      'cache-control': 'no-store',
    })
    outgoing.end(body)
  })
}
