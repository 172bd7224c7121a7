// Xem một biểu mẫu: the same outline, parts and preview for whoever may not change the form; nothing is offered that would be refused.
import { ConfigProvider } from 'antd';
import { useState } from 'react';
import type { FormDefinition } from '#domain/form/form.ts';
import type { Chosen } from './definition.ts';
import { Outline } from './outline.tsx';
import { PartEditor } from './part-editor.tsx';
import { PreviewFrame } from './preview-frame.tsx';

/** What cannot be changed is there to be read: in the ink of the page, not in the grey of what is out of use. */
const READABLE = { token: { colorTextDisabled: '#1b2420' } };

/** The form, read only. */
export function FormReader({ form }: { readonly form: FormDefinition }) {
  const [chosen, setChosen] = useState<Chosen>({ kind: 'form' });
  return (
    <div className="designer">
      <Outline form={form} chosen={chosen} onChoose={setChosen} />
      <ConfigProvider componentDisabled theme={READABLE}>
        <fieldset className="part-editor part-read" disabled>
          <PartEditor key={JSON.stringify(chosen)} form={form} chosen={chosen} onChange={() => undefined} />
        </fieldset>
      </ConfigProvider>
      <PreviewFrame form={form} />
    </div>
  );
}
