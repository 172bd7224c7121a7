// Chữ ký: the lines over a signature by Decree 30/2020 (TM., KT., TL., TUQ., Q., double titles), and whether they fit the post.

export interface Signature {
  /** One line each: "TM. Ban Thường vụ", "KT. Chủ tịch"; null when the head signs in their own right. */
  readonly authority: string | null;
  /** One line each where two titles are held. */
  readonly post: string;
  readonly name: string | null;
}

const linesIn = (text: string | null): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const FORM = /^(TM|KT|TL|TUQ|Q)\.\s*(\S.*)$/u;

interface AuthorityLine {
  readonly form: string;
  /** On whose behalf: "Ban Thường vụ", "Chủ tịch". */
  readonly whose: string;
}

function readLine(line: string): AuthorityLine | undefined {
  const [, form, whose] = FORM.exec(line) ?? [];
  return form && whose ? { form, whose } : undefined;
}

const plain = (text: string): string => text.toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim();

/** The lines as printed, in capitals; "Q." is written before the post itself. */
export function signatureLines({ authority, post }: Signature): readonly string[] {
  const above = linesIn(authority);
  const acting = above.some((line) => readLine(line)?.form === 'Q');
  return [...above, ...linesIn(post).slice(acting ? 1 : 0)].map((line) => line.toLocaleUpperCase('vi'));
}

function faultOf({ form, whose }: AuthorityLine, post: string): string | undefined {
  const deputy = plain(post).startsWith(`phó ${plain(whose)}`);
  const head = plain(post) === plain(whose);
  switch (form) {
    case 'KT':
      return deputy ? undefined : `Ký thay (KT.) ${whose} thì chức vụ người ký phải là Phó ${whose}.`;
    case 'Q':
      return head ? undefined : `Quyền (Q.) ${whose} thì chức vụ người ký phải ghi là ${whose}.`;
    case 'TL':
    case 'TUQ':
      return head || deputy
        ? `${form === 'TL' ? 'Ký thừa lệnh (TL.)' : 'Ký thừa ủy quyền (TUQ.)'} ${whose} thì người ký là người đứng đầu đơn vị bên dưới, không phải ${post}.`
        : undefined;
    default:
      return undefined;
  }
}

/** Why the lines do not fit each other, in one sentence; undefined when they do. */
export function signatureFault({ authority, post }: Signature): string | undefined {
  const [first] = linesIn(post);
  if (first === undefined) return 'Chưa ghi chức vụ người ký.';
  const lines: AuthorityLine[] = [];
  for (const line of linesIn(authority)) {
    const read = readLine(line);
    if (!read) return `Dòng thẩm quyền "${line}" phải bắt đầu bằng TM., KT., TL., TUQ. hoặc Q. rồi đến tên.`;
    lines.push(read);
  }
  const collective = lines.findIndex(({ form }) => form === 'TM');
  if (collective > 0) return 'Thay mặt (TM.) phải là dòng đầu của thẩm quyền ký.';
  const personal = lines.filter(({ form }) => form !== 'TM');
  if (personal.length > 1 || lines.length - personal.length > 1)
    return 'Mỗi cách ký chỉ ghi một lần: một dòng TM., rồi nhiều nhất một dòng KT., TL., TUQ. hoặc Q.';
  const [own] = personal;
  if (!own)
    return plain(first).startsWith('phó ')
      ? `${first} ký thì phải ghi ký thay: KT. ${first.replace(/^phó\s+/iu, '')}.`
      : undefined;
  return faultOf(own, first);
}
