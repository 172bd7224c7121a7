// Đường truyền xấu: a TCP proxy in front of a server that loses, cuts, delays and reorders what passes, by seed.
import { connect, createServer, type Socket } from 'node:net';
import { drawBelow, type Random } from '#domain/demonstration/random.ts';

const FAULTS = [
  'none',
  'dropped-before',
  'cut-in-body',
  'dropped-after',
  'cut-in-answer',
  'delayed',
  'overtaken',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultProxy {
  readonly url: string;
  /** How often each fault happened. */
  readonly counts: Readonly<Record<Fault, number>>;
  stop(): Promise<void>;
}

/** One connection is one request: clients ask for no second one. */
function wholeRequest(client: Socket): Promise<Buffer> {
  let held = Buffer.alloc(0);
  return new Promise((resolve, reject) => {
    client.on('close', () => reject(new Error('kết nối đóng giữa chừng')));
    client.on('data', (part: Buffer) => {
      held = Buffer.concat([held, part]);
      const text = held.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (head >= 0 && text.length >= head + 4 + length) resolve(held);
    });
  });
}

/** Starts one in front of a port; which fault a connection meets is drawn from `random`. */
export async function startFaultProxy(port: number, random: Random, longest = 120): Promise<FaultProxy> {
  const counts: Record<Fault, number> = {
    none: 0,
    'dropped-before': 0,
    'cut-in-body': 0,
    'dropped-after': 0,
    'cut-in-answer': 0,
    delayed: 0,
    overtaken: 0,
  };
  const open = new Set<Socket>();
  const held: (() => void)[] = [];
  const pass = (client: Socket, request: Buffer, fault: Fault): void => {
    const server = connect(port, '127.0.0.1');
    open.add(server);
    server.on('error', () => client.destroy());
    server.on('close', () => open.delete(server));
    if (fault === 'cut-in-body') {
      server.write(request.subarray(0, Math.max(1, request.length - 1 - drawBelow(random, 200))));
      setTimeout(() => [server, client].forEach((each) => void each.destroy()), 5);
      return;
    }
    server.write(request);
    server.on('data', (answer: Buffer) => {
      if (fault === 'dropped-after') client.destroy();
      else if (fault === 'cut-in-answer') client.write(answer.subarray(0, 40), () => client.destroy());
      else client.write(answer);
    });
    server.on('end', () => client.end());
  };
  const meet = async (client: Socket): Promise<void> => {
    const fault = FAULTS[drawBelow(random, FAULTS.length)] ?? 'none';
    counts[fault] += 1;
    if (fault === 'dropped-before') {
      client.destroy();
      return;
    }
    const request = await wholeRequest(client);
    const go = () => pass(client, request, fault);
    // What is overtaken waits for the next one that comes, or a moment when none does.
    const overtakes = held.splice(0);
    if (fault === 'overtaken') {
      let gone = false;
      const once = () => {
        if (!gone) go();
        gone = true;
      };
      held.push(once);
      setTimeout(once, longest);
    } else if (fault === 'delayed') setTimeout(go, drawBelow(random, longest));
    else go();
    for (const each of overtakes) setTimeout(each, 2);
  };
  const proxy = createServer({ allowHalfOpen: true }, (client) => {
    open.add(client);
    client.on('error', () => undefined);
    client.on('close', () => open.delete(client));
    meet(client).catch(() => client.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${own}`,
    counts,
    stop: () =>
      new Promise((resolve) => {
        for (const each of open) each.destroy();
        proxy.close(() => resolve());
      }),
  };
}
