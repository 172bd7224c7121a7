// Mật khẩu ai cũng đoán: words people choose × the ways they dress them up. Several thousand forms from a short list.

/** What people start from, in Vietnam and everywhere, and this field's own words. */
export const COMMON_STEMS: readonly string[] = (
  'password passw0rd matkhau matkhaumoi admin administrator quantri root user guest test demo welcome letmein login dangnhap hello xinchao ' +
  'qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx 1q2w3e4r 1qaz2wsx q1w2e3r4 abcdef abcxyz abcabc iloveyou anhyeuem emyeuanh yeuem ' +
  'yeuanh iuem conyeume conyeubo giadinh hanhphuc tinhyeu thuongnho nguoiyeu vochong bome chame meyeu bobe bongbong cungcung sunshine princess ' +
  'dragon monkey football baseball master superman batman pokemon naruto doraemon manchester liverpool chelsea barcelona realmadrid ronaldo messi ' +
  'vietnam hanoi saigon hochiminh danang haiphong cantho hue bacninh bacgiang hagiang tuyenquang thainguyen nghean thanhhoa quangninh namdinh ' +
  'lienminh lienminhhtx hoptacxa htx tohoptac thongsuot nongnghiep quytindung quyhotro ketoan giamdoc vanthu canbo chutich baocao thongke ubnd ' +
  'nguyenvan nguyenthi tranvan tranthi levan lethi phamvan phamthi hoangvan tuananh minhanh quynhanh thanhthuy huong lan mai hoa hung dung tuan ' +
  'computer internet samsung iphone nokia google facebook zalo youtube windows microsoft office secret freedom trustno1 whatever shadow michael'
).split(' ');

const NUMBERS: readonly string[] = [
  '',
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  '1234567',
  '12345678',
  '123456789',
  '1234567890',
  '111',
  '1111',
  '111111',
  '000',
  '000000',
  '666',
  '888',
  '8888',
  '888888',
  '999',
  '9999',
  '2468',
  '13579',
  '2020',
  '2021',
  '2022',
  '2023',
  '2024',
  '2025',
  '2026',
  '2027',
];

const SIGNS = /[\s!@#$%^&*()_\-+=.,;:'"?/\\|<>[\]{}~`]/gu;

/** "M@tKhẩu-123!" → "matkhau123": what is left when the dressing is taken off. */
function undress(password: string): string {
  return password
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replace(SIGNS, '');
}

/** Every form of the deny list: stem with an ending, ending before the stem, and the stem twice. */
export function listCommonPasswords(): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const stem of COMMON_STEMS) {
    for (const number of NUMBERS) {
      forms.add(stem + number);
      forms.add(number + stem);
      forms.add(stem + stem + number);
    }
  }
  return forms;
}

let known: ReadonlySet<string> | undefined;

/** Whether a password is one that everybody guesses: on the list once undressed, one sign repeated, or a run of the keyboard. */
export function isCommonPassword(password: string): boolean {
  known ??= listCommonPasswords();
  const bare = undress(password);
  const spelled = undress(password.replace(/@/g, 'a'));
  const letters = (text: string) => text.replace(/0/g, 'o').replace(/1/g, 'i').replace(/3/g, 'e');
  if ([bare, spelled, letters(bare), letters(spelled)].some((form) => known?.has(form))) return true;
  if (/^(.{1,4})\1+$/u.test(bare)) return true;
  return ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'].some(
    (run) => run.includes(bare) || [...run].reverse().join('').includes(bare),
  );
}
