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

/** A listener in nodemailer's own transcript: hears the server say 354, after which the letter itself goes out. */
function listenFor354(heard: () => void) {
  const quiet = () => undefined;
  const debug = (entry: unknown, line: unknown) => {
    const fromServer =
      typeof entry === 'object' && entry !== null && 'tnx' in entry && entry.tnx === 'server';
    if (fromServer && String(line).startsWith('354')) heard();
  };
  return { level: quiet, trace: quiet, debug, info: quiet, warn: quiet, error: quiet, fatal: quiet };
}

/** How letters leave by a server. The key makes the Message-ID, so that a reader's own post can tell a copy. */
export function smtpSender(post: Post): SendLetter {
  let handedOver = false;
  const transport = nodemailer.createTransport({
    url: post.smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    transactionLog: true,
    logger: listenFor354(() => {
      handedOver = true;
    }),
  });
  const host = new URL(post.publicUrl).hostname;
  return async ({ to, key, subject, lines }) => {
    // One sender hands over one letter at a time.
    handedOver = false;
    const letter = {
      from: post.from,
      to,
      subject,
      text: withAddresses(lines, post.publicUrl),
      messageId: `<${Buffer.from(key).toString('hex').slice(0, 120)}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
    return transport.sendMail(letter).then(
      () => ({ taken: 'yes' }) as const,
      (error: Error & { readonly responseCode?: number }) => {
        // An answer in words is a no; silence after the letter went out is neither.
        const taken = handedOver && error.responseCode === undefined ? 'unknown' : 'no';
        return { taken, error: error.message } as const;
      },
    );
  };
}
