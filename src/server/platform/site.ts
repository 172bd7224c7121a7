// Địa chỉ công khai: where people outside reach this system, for links in letters and on paper.
import type { FastifyRequest } from 'fastify';

/** THONGSUOT_PUBLIC_URL without its last slash, when the operator has said it. */
export function publicUrl(): string | undefined {
  const url = process.env.THONGSUOT_PUBLIC_URL;
  return url === undefined || url === '' ? undefined : url.replace(/\/+$/, '');
}

/** The address to print: as the operator says, else as the asking page was reached. */
export function siteUrlOf(request: FastifyRequest): string {
  return publicUrl() ?? request.headers.origin ?? `${request.protocol}://${request.host}`;
}
