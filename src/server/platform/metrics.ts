// Metrics for Prometheus: process, requests by route and status. Labels never carry a person or a query.
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Counts and times every request of an application; serves them at /api/metrics to this machine only. */
export function measureRequests(app: FastifyInstance): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'thongsuot_http_seconds',
    help: 'Thời gian trả lời theo đường dẫn',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'thongsuot_http_failures_total',
    help: 'Số lần trả lời 5xx',
    labelNames: ['route'],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'không có';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    if (reply.statusCode >= 500) failures.inc({ route });
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'trả lời',
    );
  });
  app.decorate('metricsText', () => registry.metrics());
}

declare module 'fastify' {
  interface FastifyInstance {
    metricsText(): Promise<string>;
  }
}
