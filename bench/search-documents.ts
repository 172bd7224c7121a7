// Searching 200.000 documents of one office: our list against PostgreSQL full text by hand for the same rows.
import path from 'node:path';
import { sql } from 'kysely';
import { documentList } from '#server/directive/documents.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { read, write } from '#server/platform/journal.ts';
import { demonstrateIfNew } from '#server/serve.ts';
import { openSystem, type System } from '#server/system.ts';
import { type Report, race, round } from './support/measure-time.ts';

const FOLDER = path.resolve(import.meta.dirname, '../.cache/bench-documents');
const COUNT = 200_000;
const NOW = 9007199254740991;
const ASKED: readonly (readonly [name: string, typed: string, query: string])[] = [
  ['rare', 'rong sụn nuôi biển', 'rong & sun & nuoi & bien:*'],
  ['two-words', 'sầu riêng', 'sau & rieng:*'],
  ['common', 'hợp tác xã', 'hop & tac & xa:*'],
  ['nothing', 'khong co chu nay', 'khong & co & chu & nay:*'],
];

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Invented letters with words of different frequency; one in five thousand speaks of seaweed. */
async function loadOnce(system: System, office: number): Promise<void> {
  const { loader } = system.database;
  const known = await sql<{
    n: string;
  }>`select count(*) as n from document_texts where office_id = ${office}`.execute(loader);
  if (Number(known.rows[0]?.n) >= COUNT) return;
  await write(loader, { personId: null, officeId: office }, undefined, async (trx, seq) => {
    await sql`
      with made as (
        insert into official_documents (office_id, book, series, book_year, book_number, recorded_from)
        select ${office}, 'in', 'do', 1990 + g / 10000, 1 + g % 10000, ${seq} from generate_series(0, ${COUNT - 1}) g returning id, book_year, book_number
      ), numbered as (select id, book_year, book_number, (book_year - 1990) * 10000 + book_number - 1 as g,
        make_date(book_year, 1 + book_number % 12, 1 + book_number % 28) as day from made
      ), worded as (select n.*, 'Về việc hợp tác xã ' || (array['lua gạo', 'sầu riêng', 'chè shan', 'cà phê', 'thủy sản', 'vận tải', 'xây dựng', 'môi trường'])[1 + g % 8]
          || ' tại xã ' || g % 3321 || case when g % 5000 = 7 then ' rong sụn nuôi biển' else '' end as summary from numbered n
      ), versioned as (
        insert into official_document_versions (document_id, office_id, number, symbol, type, issued_on, issuer, summary, arrived_on, recorded_from)
        select id, ${office}, book_number::text, 'UBND-KT', 'công văn', day, 'Ủy ban nhân dân xã ' || g % 3321, summary, day, ${seq} from worded returning document_id
      )
      insert into document_texts (document_id, office_id, issued_on, words)
      select id, ${office}, day, to_tsvector('simple', 'cong van ' || book_number || ' ubnd kt uy ban nhan dan xa ' || g % 3321 || ' ve viec hop tac xa '
        || (array['lua gao', 'sau rieng', 'che shan', 'ca phe', 'thuy san', 'van tai', 'xay dung', 'moi truong'])[1 + g % 8]
        || ' tai xa ' || g % 3321 || case when g % 5000 = 7 then ' rong sun nuoi bien' else '' end || repeat(' dieu khoan trach nhiem thuc hien bao cao', 3)) from worded`.execute(
      trx,
    );
    return {
      act: { act: 'document.imported', subjectKind: 'office', subjectId: String(office) },
      reply: null,
    };
  });
  for (const table of ['document_texts', 'official_documents', 'official_document_versions'])
    await sql.raw(`analyze ${table}`).execute(loader);
}

const byHand = (office: number, query: string) => `
  select d.book, d.book_year, d.book_number, v.* from document_texts t
  join official_documents d on d.id = t.document_id join official_document_versions v on v.document_id = t.document_id and v.recorded_to = ${NOW}
  where t.words @@ to_tsquery('simple', '${query}') and t.office_id = ${office}
  order by t.issued_on desc, t.document_id desc limit 51`;

export async function bench(report: Report): Promise<void> {
  const dataDir = process.env.THONGSUOT_BENCH_DOCUMENTS ?? FOLDER;
  const system = await openSystem({ dataDir, appConnections: 4, progress: say });
  try {
    await demonstrateIfNew(system, dataDir, 'province', say);
    const { loader, app } = system.database;
    const office = await loader
      .selectFrom('offices')
      .select(['id', 'unit_id'])
      .where('code', '=', 'LM24')
      .executeTakeFirstOrThrow();
    await loadOnce(system, office.id);
    const person: SignedIn = {
      personId: 1,
      officeId: office.id,
      role: 'clerk',
      unitId: office.unit_id,
      everywhere: false,
      organisationId: null,
      postId: 1,
      sessionId: 1,
      sessionDigest: Buffer.alloc(32),
    };
    for (const [name, typed, query] of ASKED) {
      const ours = () => documentList(system.peopleDeps(app), person, { search: typed, limit: 50 });
      const hand = () => read(loader, person, async (trx) => sql.raw(byHand(office.id, query)).execute(trx));
      const [found, expected] = [await ours(), await hand()];
      if (found.documents.length !== Math.min(50, expected.rows.length))
        throw new Error(`${name}: ta ${found.documents.length}, viết tay ${expected.rows.length}`);
      // What takes a millisecond is told apart from a busy machine only by many rounds.
      const [engine = 0, written = 0] = await race([ours, hand], expected.rows.length > 50 ? 15 : 101);
      report({
        name: `search-documents.${name}.${expected.rows.length}-rows`,
        figure: round(engine),
        unit: 'ms',
        baseline: round(written),
        ratio: round(engine / written),
      });
    }
  } finally {
    await system.close();
  }
}
