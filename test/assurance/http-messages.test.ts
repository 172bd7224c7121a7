// Does every refusal of a contract speak plain Vietnamese: the field by its label, no key, no name of a type?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import { fieldLabel, holdsCodes } from '#domain/field-label/field-label.ts';
import { createApp } from '#server/app.ts';
import type { App } from '#server/platform/http.ts';
import { openLog } from '#server/platform/log.ts';
import { refuseFault } from '#server/platform/validation-words.ts';
import { contractFields } from '#test/support/contract-fields.ts';
import { apiRoutes } from '#test/support/probe.ts';

let app: App;
beforeAll(async () => {
  app = await createApp(() => ({ step: 'thử' }), openLog(undefined));
});
afterAll(() => app.close());

const WRONG = [null, true, 1.5, -1, 1e300, '', 'x'.repeat(500_000), 'x y', [], [{}], {}, { x: {} }];
const ENGLISH =
  /["<>=]|\b(string|int|number|array|object|boolean|record|null|undefined|NaN|expected|invalid|enum|regex|union|input|option)\b/i;

describe('lời từ chối của hợp đồng', () => {
  it('trường nào của đường dẫn nào cũng có nhãn tiếng Việt; trường mà khóa là dữ liệu được biết là như vậy', () => {
    const fields = apiRoutes(app).flatMap(contractFields);
    expect(fields.length).toBeGreaterThan(500);
    const unnamed = fields.filter(
      ({ key, parent }) => fieldLabel(key, parent) === undefined && !(parent && holdsCodes(parent)),
    );
    expect([...new Set(unnamed.map(({ route, key }) => `${key} (${route})`))]).toEqual([]);
    expect([
      ...new Set(fields.filter(({ codes, key }) => codes && !holdsCodes(key)).map(({ key }) => key)),
    ]).toEqual([]);
  });

  it('giá trị sai nào cũng được nói bằng một câu, không tên kiểu, không khóa', () => {
    const faults = new Set<string>();
    let count = 0;
    for (const route of apiRoutes(app)) {
      const schema = route.schema?.body as ZodType | undefined;
      const example = route.example?.body as Record<string, unknown> | undefined;
      if (!schema || typeof example !== 'object') continue;
      for (const key of Object.keys(example))
        for (const value of [...WRONG, undefined]) {
          const read = schema.safeParse({ ...example, [key]: value });
          if (read.success) continue;
          const { message } = refuseFault(read.error);
          count += 1;
          if (ENGLISH.test(message) || !/^\p{Lu}.*\.$/u.test(message) || message.length > 160)
            faults.add(`${route.method} ${route.url} ${key}: ${message}`);
        }
    }
    expect(count).toBeGreaterThan(500);
    expect([...faults]).toEqual([]);
  });

  it('câu của vài trường, viết ra bằng tay', () => {
    const say = (url: string, changes: Record<string, unknown>) => {
      const route = apiRoutes(app).find((each) => each.method === 'POST' && each.url === url);
      const schema = route?.schema?.body as ZodType | undefined;
      if (!schema) throw new Error(`không có ${url}`);
      const read = schema.safeParse({ ...(route?.example?.body as Record<string, unknown>), ...changes });
      return read.success ? 'nhận' : refuseFault(read.error).message;
    };
    expect(say('/api/documents', { summary: 'a'.repeat(1200) })).toBe('Trích yếu dài quá 1.000 ký tự.');
    expect(say('/api/documents', { summary: undefined })).toBe('Trích yếu còn thiếu.');
    expect(say('/api/documents', { copies: 'hai' })).toBe('Số bản phải là số.');
    expect(say('/api/documents', { copies: 1.5 })).toBe('Số bản phải là số nguyên.');
    expect(say('/api/documents', { recipients: [{ purpose: 'x', names: 5 }] })).toBe(
      'Tên nơi nhận (nơi nhận thứ 1) phải là một danh sách.',
    );
    expect(say('/api/entry/:period/:form/draft', { cells: { workers: { number: '5' } } })).toBe(
      'Ô số liệu “workers” phải là số.',
    );
  });
});
