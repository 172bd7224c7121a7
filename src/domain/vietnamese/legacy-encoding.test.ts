import { describe, expect, it } from 'vitest';
import { decodeLegacy, detectLegacyEncoding } from './legacy-encoding.ts';

const TCVN3 = 'Toµn tØnh cã 678 hîp t¸c x· vµ c¸c thµnh viªn ®ang ho¹t ®éng trong n¨m';
const VNI = 'Toaøn tænh coù 678 hôïp taùc xaõ vaø caùc thaønh vieân ñang hoaït ñoäng trong naêm';
const UNICODE = 'Toàn tỉnh có 678 hợp tác xã và các thành viên đang hoạt động trong năm';

describe('mã chữ Việt cũ', () => {
  it('nhận ra và đổi TCVN3', () => {
    expect(detectLegacyEncoding(TCVN3)).toBe('tcvn3');
    expect(decodeLegacy(TCVN3, 'tcvn3').text).toBe(UNICODE);
  });

  it('nhận ra và đổi VNI, vị trí chỉ về bản gốc', () => {
    expect(detectLegacyEncoding(VNI)).toBe('vni');
    const decoded = decodeLegacy(VNI, 'vni');
    expect(decoded.text).toBe(UNICODE);
    const at = decoded.text.indexOf('678');
    expect(VNI.slice(decoded.starts[at] ?? 0, decoded.ends[at + 2] ?? 0)).toBe('678');
  });

  it('để yên văn bản Unicode', () => {
    expect(detectLegacyEncoding(UNICODE)).toBeNull();
    expect(detectLegacyEncoding('Plain English text with café')).toBeNull();
  });
});
