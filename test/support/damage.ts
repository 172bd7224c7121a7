// Ways in which a backup may come back from a disk, a stick or a careless hand: all of them must be refused.
import { createHash } from 'node:crypto';
import { cp, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { drawBelow, drawOne, type Random } from '#domain/demonstration/random.ts';

export interface Damage {
  readonly name: string;
  readonly run: (backup: string, random: Random) => Promise<void>;
  /** What the refusal must say. */
  readonly sentence: RegExp;
}

async function listFiles(backup: string): Promise<readonly string[]> {
  const entries = await readdir(backup, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

async function anyFile(backup: string, random: Random, filter = (_file: string) => true): Promise<string> {
  return drawOne(random, (await listFiles(backup)).filter(filter));
}

async function notEmpty(backup: string, random: Random): Promise<string> {
  const file = await anyFile(backup, random);
  return (await stat(file)).size > 0 ? file : notEmpty(backup, random);
}

/** Changes the manifest and seals it again, as somebody who knows the format would. */
async function rewriteManifest(backup: string, change: (text: string) => string): Promise<void> {
  const file = path.join(backup, 'manifest.json');
  const text = change(await readFile(file, 'utf8'));
  await writeFile(file, text);
  await writeFile(
    path.join(backup, 'manifest.sha256'),
    `${createHash('sha256').update(text).digest('hex')}  manifest.json\n`,
  );
}

const DAMAGED =
  /^(Tệp (tables|files)\/.+ của bản sao lưu bị hỏng hoặc bị sửa\.|Bản kê manifest\.json của bản sao lưu bị hỏng hoặc bị sửa\.)$/;

/** Seen on the files alone, before anything is opened. */
export const DAMAGES: readonly Damage[] = [
  {
    name: 'lật một bit',
    sentence: DAMAGED,
    run: async (backup, random) => {
      const file = await notEmpty(backup, random);
      const bytes = await readFile(file);
      const at = drawBelow(random, bytes.length);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << drawBelow(random, 8)), at);
      await writeFile(file, bytes);
    },
  },
  {
    name: 'cụt đuôi',
    sentence: DAMAGED,
    run: async (backup, random) => {
      const file = await notEmpty(backup, random);
      await truncate(file, drawBelow(random, (await stat(file)).size));
    },
  },
  {
    name: 'thêm đuôi',
    sentence: DAMAGED,
    run: async (backup, random) => {
      const handle = await open(await anyFile(backup, random), 'a');
      await handle.write('\n');
      await handle.close();
    },
  },
  {
    name: 'thiếu tệp',
    sentence:
      /^(Bản sao lưu thiếu tệp (tables|files)\/.+\.|Không có bản sao lưu trọn vẹn ở .+ \(thiếu hoặc hỏng tệp manifest\.(json|sha256)\)\.)$/,
    run: async (backup, random) => rm(await anyFile(backup, random)),
  },
  {
    name: 'thừa tệp',
    sentence: /^Bản sao lưu có tệp lạ tables\/x\d+\.copy\.zst, không có trong bản kê\.$/,
    run: async (backup, random) => {
      const file = await anyFile(backup, random, (each) => each.endsWith('.zst'));
      await cp(file, path.join(path.dirname(file), `x${drawBelow(random, 1000)}.copy.zst`));
    },
  },
  {
    name: 'tráo hai tệp',
    sentence: DAMAGED,
    run: async (backup, random) => {
      const one = await anyFile(backup, random, (file) => file.endsWith('.zst'));
      const hash = async (file: string) =>
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex');
      const same = await hash(one);
      const others = (await listFiles(backup)).filter((file) => file.endsWith('.zst') && file !== one);
      const differing: string[] = [];
      for (const file of others) if ((await hash(file)) !== same) differing.push(file);
      const other = drawOne(random, differing);
      await rename(one, `${one}.tmp`);
      await rename(other, one);
      await rename(`${one}.tmp`, other);
    },
  },
  {
    name: 'sửa bản kê',
    sentence: DAMAGED,
    run: async (backup, random) => {
      const file = path.join(backup, 'manifest.json');
      const text = await readFile(file, 'utf8');
      const places = [...text.matchAll(/"(rows|bytes|pin|value)": (\d+)/g)];
      const place = drawOne(random, places);
      const next = `"${place[1]}": ${Number(place[2]) + 1}`;
      await writeFile(file, text.slice(0, place.index) + next + text.slice(place.index + place[0].length));
    },
  },
  {
    name: 'bản kê chỉ ra ngoài',
    sentence: /^Bản kê manifest\.json của bản sao lưu bị hỏng hoặc bị sửa\.$/,
    run: (backup) =>
      rewriteManifest(backup, (text) =>
        text.replace('"tables/units.copy.zst"', '"tables/../../units.copy.zst"'),
      ),
  },
];

/** Takes the first row out of a table and makes the manifest agree. */
async function dropRow(backup: string, table: string): Promise<void> {
  const file = path.join(backup, 'tables', `${table}.copy.zst`);
  const text = zstdDecompressSync(await readFile(file)).toString('utf8');
  const rest = text.slice(text.indexOf('\n') + 1);
  const packed = zstdCompressSync(rest);
  await writeFile(file, packed);
  const hash = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
  await rewriteManifest(backup, (written) => {
    const manifest = JSON.parse(written);
    const entry = manifest.tables.find((each: { name: string }) => each.name === table);
    Object.assign(entry, {
      rows: entry.rows - 1,
      digest: hash(rest),
      bytes: packed.length,
      sha256: hash(packed),
    });
    return JSON.stringify(manifest);
  });
}

/** Seen only when the tables have been loaded and compared. */
export const LIES: readonly Damage[] = [
  {
    name: 'bớt một người mà vẫn còn nhiệm vụ của người đó',
    sentence:
      /^Bảng posts sau khi nạp không khớp bản kê \(có dòng trùng khóa hoặc trỏ tới dòng không có\); không phục hồi\.$/,
    run: (backup) => dropRow(backup, 'persons'),
  },
  {
    name: 'bớt một tổ chức mà vẫn còn sự kiện, bảng có bảo mật mức dòng',
    sentence:
      /^Bảng organisation_\w+ sau khi nạp không khớp bản kê \(có dòng trùng khóa hoặc trỏ tới dòng không có\); không phục hồi\.$/,
    run: (backup) => dropRow(backup, 'organisations'),
  },
  {
    name: 'bớt một sự kiện đã niêm phong',
    sentence:
      /^Bản sao lưu không kiểm chứng được: Bảng organisation_event_versions, dòng event_id=1, recorded_from=2, nhật ký số 2: đã bị xóa\. Không phục hồi/,
    run: (backup) => dropRow(backup, 'organisation_event_versions'),
  },
  {
    name: 'bản kê khai thừa một dòng',
    sentence: /^Bảng persons sau khi nạp không khớp bản kê \(5 dòng thay vì 6\); không phục hồi\.$/,
    run: (backup) =>
      rewriteManifest(backup, (text) => text.replace(/("name": "persons",[^}]*?"rows": )5/s, '$16')),
  },
  {
    name: 'bản kê khai băm khác',
    sentence: /^Bảng offices sau khi nạp không khớp bản kê \(băm nội dung khác\); không phục hồi\.$/,
    run: (backup) =>
      rewriteManifest(backup, (text) =>
        text.replace(/("name": "offices",[^}]*?"digest": ")[0-9a-f]{8}/s, '$1abcdef01'),
      ),
  },
  {
    name: 'bỏ hẳn một bảng',
    sentence:
      /^Bảng plan_figures sau khi nạp không khớp bản kê \(bản sao lưu thiếu bảng này\); không phục hồi\.$/,
    run: async (backup) => {
      await rm(path.join(backup, 'tables', 'plan_figures.copy.zst'));
      await rewriteManifest(backup, (text) => {
        const manifest = JSON.parse(text);
        manifest.tables = manifest.tables.filter((table: { name: string }) => table.name !== 'plan_figures');
        return JSON.stringify(manifest);
      });
    },
  },
  {
    name: 'bản của chương trình mới hơn',
    sentence:
      /^Bản sao lưu do Thông Suốt .+ lập, mới hơn hoặc khác bản đang chạy \(bước 9999-later\.sql\); hãy dùng đúng phiên bản đó\.$/,
    run: (backup) =>
      rewriteManifest(backup, (text) => {
        const manifest = JSON.parse(text);
        manifest.migrations.push({ name: '9999-later.sql', digest: '0'.repeat(64) });
        return JSON.stringify(manifest);
      }),
  },
];
