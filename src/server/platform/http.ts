// The HTTP shell: Fastify with Zod contracts, strict headers, request ids, OpenAPI and metrics.
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { guardAccess, type Identify } from '#server/platform/access.ts';
import { answerBrokenRequest, answerErrors } from '#server/platform/http-errors.ts';
import { measureRequests } from '#server/platform/metrics.ts';
import { describeRoute, PROBLEM_DICTIONARY } from '#server/platform/openapi.ts';
import { requirePlainText } from '#server/platform/plain-text.ts';
import { DEFAULT_RATE_LIMITS, limitRates, type RateLimits } from '#server/platform/rate-limits.ts';
import { sayIssuesInVietnamese } from '#server/platform/validation-words.ts';

function withProvider(app: FastifyInstance) {
  return app.withTypeProvider<ZodTypeProvider>();
}
/** The application as routes see it: Zod schemas type request and reply. */
export type App = ReturnType<typeof withProvider>;

export interface HttpOptions {
  readonly log: FastifyBaseLogger;
  readonly identify: Identify;
  /** undefined once everything is ready */
  readonly starting: () => { step: string } | undefined;
  readonly version: string;
  readonly limits?: RateLimits;
}

/** A body of at most 1 MB arrives in this time even over a bad mobile line; then the connection is given back. */
const REQUEST_TIMEOUT_MS = 120_000;

/** Builds the application without routes; the composition root adds them. */
export async function buildApp(options: HttpOptions): Promise<App> {
  sayIssuesInVietnamese();
  const app = withProvider(
    fastify({
      loggerInstance: options.log,
      genReqId: () => randomUUID(),
      bodyLimit: 1_048_576,
      // Access lines carry the route, never the query: a query may hold a name.
      logController: new LogController({ disableRequestLogging: true }),
      requestTimeout: REQUEST_TIMEOUT_MS,
      frameworkErrors: (_error, _request, reply) => answerBrokenRequest(reply),
    }),
  );
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        // The form designer previews the phone's page in a frame.
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: false,
    crossOriginEmbedderPolicy: true,
    referrerPolicy: { policy: 'same-origin' },
  });
  const strangers = await limitRates(app, options.limits ?? DEFAULT_RATE_LIMITS);
  // Uploads are lists of at most ten megabytes, one at a time, with a few words beside them.
  await app.register(multipart, {
    limits: { files: 1, fileSize: 10 * 1_048_576, fields: 8, fieldSize: 1000, headerPairs: 40, parts: 10 },
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Thông Suốt',
        version: options.version,
        description: 'Hệ thống thông tin, báo cáo và điều hành của hệ thống Liên minh Hợp tác xã Việt Nam',
      },
      ...PROBLEM_DICTIONARY,
    },
    transform: describeRoute,
  });
  answerErrors(app);
  measureRequests(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // The route that was matched besides the text that was sent: /%61pi is /api too.
    if (![request.routeOptions.url, request.url].some((url) => url?.startsWith('/api/'))) return;
    reply.header('cache-control', 'no-store');
    const starting = options.starting();
    if (starting && request.routeOptions.url !== '/api/health') {
      reply.header('retry-after', '2');
      return reply
        .status(503)
        .send({ code: 'starting', message: `Hệ thống đang khởi động: ${starting.step}.` });
    }
  });
  // Fastify closes the connections that are idle when it is asked to stop; one that answers its last request later would
  // be kept alive for a minute, and the stop with it.
  app.addHook('preClose', async () => {
    if (!app.server.listening) return;
    const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
    app.server.once('close', () => clearInterval(sweep));
  });
  guardAccess(app, strangers, options.identify);
  requirePlainText(app);
  return app;
}
