// Hòm thư của thử nghiệm: a small SMTP server that keeps what it is given; it can be told to refuse.

import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export interface Caught {
  readonly to: string;
  readonly raw: string;
}

export interface MailCatcher {
  readonly url: string;
  readonly letters: Caught[];
  refusing: boolean;
  /** What happens once a whole letter has come in; without it the letter is accepted. */
  onLetter: (() => 'answer' | 'refuse' | 'silent' | 'cut') | undefined;
  stop(): Promise<void>;
}

function converse(socket: Socket, catcher: MailCatcher): void {
  let [buffer, to, body, inData] = ['', '', '', false];
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 hom-thu');
  const onLine = (line: string): void => {
    if (inData) {
      if (line !== '.') {
        body += `${line}\n`;
        return;
      }
      inData = false;
      catcher.letters.push({ to, raw: body });
      const then = catcher.onLetter?.() ?? 'answer';
      if (then === 'cut') socket.destroy();
      else if (then !== 'silent') say(then === 'answer' ? '250 ok' : '451 dang ban');
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') say('250 hom-thu');
    else if (verb === 'RCPT') {
      to = /<([^>]*)>/.exec(line)?.[1] ?? '';
      say(catcher.refusing ? '451 dang ban' : '250 ok');
    } else if (verb === 'DATA') {
      [inData, body] = [true, ''];
      say('354 go on');
    } else if (verb === 'QUIT') {
      say('221 bye');
      socket.end();
    } else say('250 ok');
  };
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8');
    for (let at = buffer.indexOf('\r\n'); at >= 0; at = buffer.indexOf('\r\n')) {
      const line = buffer.slice(0, at);
      buffer = buffer.slice(at + 2);
      onLine(line);
    }
  });
}

/** Starts a catcher on a free port. */
export async function catchMail(): Promise<MailCatcher> {
  const server = createServer((socket) => converse(socket, catcher));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is never a pipe's text.
  const { port } = server.address() as AddressInfo;
  const catcher: MailCatcher = {
    url: `smtp://127.0.0.1:${port}`,
    letters: [],
    refusing: false,
    onLetter: undefined,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return catcher;
}

/** The text of a letter, its transfer encoding taken off. */
export function textOf(letter: Caught): string {
  const [head = '', ...rest] = letter.raw.split('\n\n');
  const body = rest.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const soft = body.replace(/=\n/g, '');
  return Buffer.from(
    soft.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}
