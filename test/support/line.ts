// Đường dây cắt được: a TCP line in front of a server. While it is cut nothing passes, whoever asks: page, worker or a reload in between.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Line {
  readonly url: string;
  /** Ends what is on its way and lets nothing through until `mend`. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

/** Lays a line to the server at `target`, whole at first. */
export async function layLine(target: string): Promise<Line> {
  const port = Number(new URL(target).port);
  const open = new Set<Socket>();
  let whole = true;
  const end = () => {
    for (const each of open) each.destroy();
  };
  const line = createServer((client) => {
    if (!whole) {
      client.destroy();
      return;
    }
    const server = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    client.pipe(server).pipe(client);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(line.address() as AddressInfo).port}`,
    cut: () => {
      whole = false;
      end();
    },
    mend: () => {
      whole = true;
    },
    stop: () => {
      end();
      return new Promise((resolve) => line.close(() => resolve()));
    },
  };
}
