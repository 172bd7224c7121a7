// Bưu điện: letters by SMTP as plain text; where no server is named, letters wait in the outbox.
import nodemailer from 'nodemailer';
import type { SendLetter } from '#server/notify/service.ts';

const TIMEOUT_MS = 20_000;

export interface Post {
  /** smtp://user:password@host:port or smtps://… */
  readonly smtpUrl: string;
  readonly from: string;
  /** Put before paths (/inbox, /invitation#…), so that a letter's links open the right screen. */
  readonly publicUrl: string;
}

/** THONGSUOT_SMTP_URL, THONGSUOT_MAIL_FROM, THONGSUOT_PUBLIC_URL; undefined when mail is not set up. */
export function readPost(environment: Readonly<Record<string, string | undefined>>): Post | undefined {
  const { THONGSUOT_SMTP_URL: smtpUrl, THONGSUOT_MAIL_FROM: from, THONGSUOT_PUBLIC_URL: url } = environment;
  if (!smtpUrl || !from || !url) return undefined;
  return { smtpUrl, from, publicUrl: url.replace(/\/+$/, '') };
}

/** A path of ours standing alone on a line becomes a full address. */
function withAddresses(lines: readonly string[], publicUrl: string): string {
  return lines.map((line) => (/^\/\S*$/.test(line) ? publicUrl + line : line)).join('\r\n');
}

/** How letters leave by a server. The key makes the Message-ID: a letter sent twice by a fault is one letter to its reader. */
export function smtpSender(post: Post): SendLetter {
  const transport = nodemailer.createTransport({
    url: post.smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(post.publicUrl).hostname;
  return async ({ to, key, subject, lines }) => {
    await transport.sendMail({
      from: post.from,
      to,
      subject,
      text: withAddresses(lines, post.publicUrl),
      messageId: `<${Buffer.from(key).toString('hex').slice(0, 120)}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
}
