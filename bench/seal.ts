// How many sealed rows a second are sealed and verified, against PostgreSQL merely hashing the same rows?
import { listSealedRelations } from '#server/journal/query-leaves.ts';
import { sealJournal } from '#server/journal/seal.ts';
import { verifyJournal } from '#server/journal/verify.ts';
import { type BenchLine, benchLine, secondsOf, withNation } from '#test/support/bench-system.ts';

export async function bench(report: (line: BenchLine) => void): Promise<void> {
  await withNation(async ({ database }) => {
    const sealing = await secondsOf(() => sealJournal(database));
    const rounds: number[] = [];
    let leaves = 0;
    for (let round = 0; round < 3; round += 1) {
      rounds.push(
        await secondsOf(async () => {
          const { chain, findings } = await verifyJournal(database.loaderPool);
          if (findings.length > 0) throw new Error(findings[0]?.message);
          leaves = chain.leaves;
        }),
      );
    }
    const client = await database.loaderPool.connect();
    const relations = await listSealedRelations(client);
    const hashing = await secondsOf(async () => {
      for (const { table } of relations) {
        await client.query(`select count(sha256(convert_to(to_jsonb(r)::text, 'UTF8'))) from ${table}`);
      }
    });
    client.release();
    report(benchLine('niêm phong', 'dòng/giây', leaves / sealing, leaves / hashing));
    report(benchLine('kiểm chứng nhật ký', 'dòng/giây', leaves / Math.min(...rounds), leaves / hashing));
  });
}
