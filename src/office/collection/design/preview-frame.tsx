// Xem thử: the phone's own screens over the draft, at the width of a phone or of a PC; nothing can be sent from there.
import { Segmented } from 'antd';
import { useEffect, useState } from 'react';
import type { FormDefinition } from '#domain/form/form.ts';
import { t } from '../../messages/translate.ts';

/** Where the phone's preview page looks. */
const LEFT = 'thongsuot.xem-thu';

/** The preview follows the draft. */
export function PreviewFrame({ form }: { readonly form: FormDefinition }) {
  const [width, setWidth] = useState<'phone' | 'pc'>('phone');
  const [ready, setReady] = useState(false);
  useEffect(() => {
    try {
      localStorage.setItem(LEFT, JSON.stringify(form));
      setReady(true);
    } catch {
      setReady(false);
    }
  }, [form]);
  return (
    <section className="preview" aria-label={t('design.preview')}>
      <Segmented
        value={width}
        onChange={setWidth}
        options={[
          { value: 'phone', label: t('design.phone') },
          { value: 'pc', label: t('design.pc') },
        ]}
      />
      {ready ? <iframe className={`preview-${width}`} title={t('design.preview')} src="/f/preview" /> : null}
    </section>
  );
}
