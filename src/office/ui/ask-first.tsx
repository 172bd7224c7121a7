// Hỏi lại trước một việc khó lấy lại: the button opens a question, and only its answer acts.
import { Button, Popconfirm } from 'antd';
import { t } from '../messages/translate.ts';

/** A button whose act is confirmed first. */
export function AskFirst({
  label,
  title,
  explanation,
  busy,
  primary = false,
  disabled = false,
  onYes,
}: {
  readonly label: string;
  readonly title: string;
  readonly explanation: string;
  readonly busy: boolean;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onYes: () => void;
}) {
  return (
    <Popconfirm
      title={title}
      description={<div className="ask-first">{explanation}</div>}
      okText={t('ask.yes')}
      cancelText={t('ask.no')}
      onConfirm={onYes}
      disabled={disabled}
    >
      <Button loading={busy} disabled={disabled} {...(primary ? { type: 'primary' as const } : {})}>
        {label}
      </Button>
    </Popconfirm>
  );
}
