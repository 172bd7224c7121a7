// Journey: an officer of Bắc Ninh downloads the half-year report as HTML, text and Excel; what cannot be composed is refused in a sentence.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const REPORT = '/api/reports/document?outline=half-year&unit=27&period=2022-H1&date=2022-07-05';
let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

describe('báo cáo theo đề cương', () => {
  it('HTML: một tệp, con số là liên kết về dòng nguồn của nó', async () => {
    const { bytes } = await officer.download(`${REPORT}&format=html`);
    const html = bytes.toString('utf8');
    expect(html).toContain('<html lang="vi">');
    expect(html).toMatch(/<a class="so" href="#nguon-htx_new"[^>]*>13 HTX<\/a>/);
    expect(html).toContain('<tr id="nguon-htx_new"');
    expect(html).not.toMatch(/<script|src="http/);
  });

  it('chữ thuần và JSON nói cùng một câu; JSON giữ mốc ghim và khẳng định', async () => {
    const text = (await officer.download(`${REPORT}&format=text`)).bytes.toString('utf8');
    expect(text).toContain('13 HTX thành lập mới, đạt 86,7% kế hoạch 6 tháng đầu năm 2022 (15 HTX)');
    const json = JSON.parse((await officer.download(`${REPORT}&format=json`)).bytes.toString('utf8'));
    expect(json.pins).toMatchObject({ outline: 'half-year', unit: '27', dataDate: '2022-06-30' });
    expect(json.document.claims).toContainEqual(
      expect.objectContaining({ quote: '86,7%', relation: 'percent_of_plan' }),
    );
  });

  it('Excel: tỷ trọng và tăng, giảm là công thức', async () => {
    const { bytes } = await officer.download(`${REPORT}&format=xlsx`);
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<f>D\d+-E\d+<\/f>/);
    expect(sheet).toMatch(/<f>D\d+\/D\d+<\/f>/);
  });

  it('đề cương lạ, ngày chốt ngoài kỳ, đơn vị ngoài phạm vi: từ chối bằng một câu', async () => {
    const ask = (query: string) => officer.get<{ message: string }>(`/api/reports/document?${query}`);
    const unknown = await ask('outline=la&unit=27&period=2022-H1');
    expect([unknown.status, unknown.body.message]).toEqual([422, expect.stringContaining('"la"')]);
    const outside = await ask('outline=half-year&unit=27&period=2022-H1&dataDate=2022-07-01');
    expect([outside.status, outside.body.message]).toEqual([422, expect.stringContaining('nằm ngoài kỳ')]);
    const open = await ask('outline=half-year&unit=27&period=2030-H1');
    expect([open.status, open.body.message]).toEqual([422, expect.stringContaining('chưa kết thúc')]);
    const early = await ask('outline=half-year&unit=27&period=2022-H1&date=2022-06-29');
    expect([early.status, early.body.message]).toEqual([
      422,
      'Ngày ghi trên văn bản 29/06/2022 trước ngày chốt số liệu 30/06/2022; hãy ghi ngày muộn hơn.',
    ]);
    expect((await ask('outline=half-year&unit=02&period=2022-H1')).status).toBe(403);
  });
});
