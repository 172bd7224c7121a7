// Ô góp vào chỉ tiêu có đúng không: a known reported measure in the cell's unit, or a new one with a code of its own; kept through the versions.
import { type MeasureLink, measureLinks, ratioCells } from '#domain/form/field-measure.ts';
import { type FormDefinition, REPORTERS, type Reporter } from '#domain/form/form.ts';
import type { FormProblem } from '#domain/form/form-problems.ts';
import { storedUnit } from '#domain/form/unit.ts';
import type { FedCatalogue } from '#domain/indicator/form-measures.ts';
import type { Measure } from '#domain/indicator/measure.ts';

export interface FeedingContext extends FedCatalogue {
  /** Versions of the form that were published before. */
  readonly earlier: readonly FormDefinition[];
  /** Who fills each known form. */
  readonly reporters: ReadonlyMap<string, Reporter>;
}

function unitOf(link: MeasureLink): string | undefined {
  return link.field.type === 'number' ? storedUnit(link.field.unit) : undefined;
}

/** Things that are counted one by one go under the measure's own name for them. */
const COUNTED: ReadonlySet<string> = new Set(['HTX', 'THT', 'LHHTX', 'QTDND', 'hợp đồng', 'tổ chức', 'cái']);

function fits(own: string | undefined, unit: string): boolean {
  return own === unit || ((own === 'tổ chức' || own === 'cái') && COUNTED.has(unit));
}

function existingProblem(
  form: FormDefinition,
  link: MeasureLink,
  measure: Measure | undefined,
  context: FeedingContext,
): string | undefined {
  if (!measure) return `không có chỉ tiêu "${link.code}"`;
  if (measure.source !== 'cells' || measure.adds !== 'amounts')
    return `chỉ tiêu "${measure.name}" không cộng từ biểu, nên ô này không góp vào được`;
  if (!fits(unitOf(link), measure.unit))
    return `đơn vị của ô là ${unitOf(link) ?? '%'}, của chỉ tiêu "${measure.name}" là ${measure.unit}`;
  const reporter = measure.cells
    .map((each) => context.reporters.get(each.form))
    .find((each) => each !== undefined);
  return reporter !== undefined && reporter !== form.reporter
    ? `chỉ tiêu "${measure.name}" do ${REPORTERS[reporter]} báo cáo, biểu này do ${REPORTERS[form.reporter]} điền: hai nguồn không cộng với nhau`
    : undefined;
}

function newProblem(
  form: FormDefinition,
  link: MeasureLink,
  links: readonly MeasureLink[],
  context: FeedingContext,
): string | undefined {
  if (typeof link.measure === 'string') return undefined;
  const { code, name, kind } = link.measure;
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(code))
    return 'mã chỉ tiêu mới viết thường không dấu, nối bằng gạch dưới, ví dụ doanh_thu_sen';
  if (name.trim() === '') return 'chỉ tiêu mới chưa có tên';
  if (context.measures.has(code) && context.owners.get(code) !== form.code)
    return `mã chỉ tiêu "${code}" đã có; chọn chỉ tiêu ấy trong danh sách hoặc đặt mã khác`;
  if (kind === 'ratio') {
    const sides = ratioCells(link.field);
    if (!sides) return 'chỉ tiêu tỷ số phải là ô tự tính: một ô chia cho một ô';
    const bare = sides.find((cell) => !links.some((each) => each.field.code === cell));
    return bare === undefined
      ? undefined
      : `tỷ số được tính từ hai tổng, nên ô "${bare}" cũng phải góp vào một chỉ tiêu`;
  }
  if (link.field.formula && 'ratio' in link.field.formula)
    return 'tỷ số của từng đơn vị không cộng được; chọn loại chỉ tiêu "tỷ số"';
  return unitOf(link) === undefined ? 'phần trăm không cộng được nên không thành chỉ tiêu' : undefined;
}

function versionProblem(link: MeasureLink, earlier: readonly FormDefinition[]): string | undefined {
  for (const before of earlier.flatMap((form) => measureLinks(form))) {
    const same = before.field.code === link.field.code;
    if (same && before.code !== link.code)
      return `ở bản trước ô này góp vào chỉ tiêu "${before.code}"; muốn góp vào chỉ tiêu khác thì thêm ô mới`;
    if (before.code !== link.code || typeof before.measure === 'string' || typeof link.measure === 'string')
      continue;
    if (before.measure.kind !== link.measure.kind || unitOf(before) !== unitOf(link))
      return `chỉ tiêu "${link.code}" đã có số từ bản trước, không đổi loại và đơn vị được; đặt mã khác`;
  }
  return undefined;
}

/** Everything wrong with what the cells of a form feed. */
export function feedingProblems(form: FormDefinition, context: FeedingContext): readonly FormProblem[] {
  const links = measureLinks(form);
  const columns = form.sections.flatMap((section) =>
    section.tables.flatMap((table) =>
      table.columns.flatMap((column) =>
        column.measure === undefined
          ? []
          : [
              {
                at: `${table.title} / ${column.label}`,
                what: 'cột của bảng không góp thẳng vào chỉ tiêu; thêm một ô tự tính cộng cả cột rồi cho ô ấy góp vào',
              },
            ],
      ),
    ),
  );
  const gone = context.earlier.flatMap((before) =>
    measureLinks(before).flatMap((old) => {
      const now = form.sections.flatMap(({ fields }) => fields).find((each) => each.code === old.field.code);
      return now && now.measure === undefined
        ? [
            {
              at: old.at,
              what: `ở bản trước ô này góp vào chỉ tiêu "${old.code}"; muốn thôi thì thay bằng ô mới`,
            },
          ]
        : [];
    }),
  );
  const own = links.flatMap((link) => {
    const twice = links.filter((each) => each.code === link.code).length > 1;
    const what =
      link.field.type !== 'number'
        ? 'chỉ ô số mới góp vào chỉ tiêu'
        : twice
          ? `hai ô cùng góp vào chỉ tiêu "${link.code}"`
          : typeof link.measure === 'string'
            ? existingProblem(form, link, context.measures.get(link.code), context)
            : newProblem(form, link, links, context);
    const wrong = what ?? versionProblem(link, context.earlier);
    return wrong === undefined ? [] : [{ at: link.at, what: wrong }];
  });
  const told = new Set<string>();
  return [...columns, ...own, ...gone].filter(({ at, what }) => {
    const key = `${at} ${what}`;
    return !told.has(key) && told.add(key);
  });
}
