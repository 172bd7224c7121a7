// How much may one caller ask? A session by its own count; a stranger by the address, counted when refused, before any query.
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from '#server/platform/refused.ts';

const MINUTE = 60_000;

export interface RateLimits {
  /** Requests a minute of one session (or, on public routes, of one address). */
  readonly session: number;
  /** Refused requests a minute of one address before it is no longer looked at. */
  readonly strangers: number;
}

export const DEFAULT_RATE_LIMITS: RateLimits = { session: 1200, strangers: 300 };

export interface StrangerGate {
  /** @throws Refused 'too-many-requests' when the address has been refused too often this minute */
  requireWelcome(request: FastifyRequest): Promise<void>;
  countRefusal(request: FastifyRequest): Promise<void>;
}

/**
 * Installs the limit of every route and answers the gate for strangers.
 * A cookie's text never chooses the bucket: whoever invents cookies would get a new bucket with each.
 */
export async function limitRates(app: FastifyInstance, limits: RateLimits): Promise<StrangerGate> {
  await app.register(rateLimit, {
    global: true,
    max: limits.session,
    timeWindow: MINUTE,
    // Route limits run after the access rule, so the session is known by then.
    keyGenerator: (request) => request.signedIn?.sessionDigest.toString('base64') ?? request.ip,
    errorResponseBuilder: () => new Refused('too-many-requests'),
  });
  const strangers = app.createRateLimit({
    max: limits.strangers,
    timeWindow: MINUTE,
    keyGenerator: (request) => request.ip,
  });
  return {
    requireWelcome: async (request) => {
      const now = await strangers(request, { increment: false });
      if (!now.isAllowed && now.isExceeded) throw new Refused('too-many-requests');
    },
    countRefusal: async (request) => {
      await strangers(request);
    },
  };
}
