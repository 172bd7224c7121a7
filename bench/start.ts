// How long until a person can work? First start of a folder (database, demonstration), a warm start, a start after kill -9.
import { compare, type Report } from '#test/support/bench-compare.ts';
import { killTree, newHome, startServer, untilReady } from '#test/support/server-process.ts';

export async function bench(report: Report): Promise<void> {
  for (const size of ['province', 'seed']) {
    const home = await newHome();
    try {
      const begin = () => startServer(home.dataDir, home.port, { THONGSUOT_DEMO: size });
      let server = begin();
      report({
        name: `khởi động lần đầu, minh họa ${size}`,
        figure: Number(((await untilReady(home.url, 600_000)) / 1000).toFixed(2)),
        unit: 'giây',
      });
      const stop = async (signal: 'SIGINT' | 'SIGKILL') => {
        server.child.kill(signal);
        await server.ended;
        if (signal === 'SIGKILL') await killTree(home.dataDir);
        server = begin();
        await untilReady(home.url);
      };
      const timed = async (signal: 'SIGINT' | 'SIGKILL') => {
        const { one } = await compare(
          3,
          () => stop(signal),
          async () => undefined,
        );
        return Number((one / 1000).toFixed(2));
      };
      report({
        name: `dừng rồi khởi động lại, minh họa ${size}`,
        figure: await timed('SIGINT'),
        unit: 'giây',
      });
      report({
        name: `giết cả hai rồi khởi động lại, minh họa ${size}`,
        figure: await timed('SIGKILL'),
        unit: 'giây',
      });
      server.child.kill('SIGINT');
      await server.ended;
    } finally {
      await home.remove();
    }
  }
}
