// Đầu chuỗi niêm phong: shown, printed and downloaded, so that it can be kept where this system cannot reach.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { t } from '../messages/translate.ts';
import { type ChainHead, chainHeadQuery } from '../people/queries.ts';
import { saveText } from '../ui/save-text.ts';

function textOf({ no, to, hash, sealedAt }: NonNullable<ChainHead['head']>): string {
  return t('journal.headText', { no, to, hash, at: sealedAt });
}

/** The code in words and as a file. */
export function ChainHeadBox() {
  const { data } = useQuery(chainHeadQuery);
  if (!data) return null;
  const { head } = data;
  return (
    <details className="chain-head">
      <summary>{t('journal.head')}</summary>
      {head ? (
        <>
          <p>{t('journal.headLead', { no: head.no, to: head.to })}</p>
          <p className="slip-address">{head.hash}</p>
          <Button onClick={() => saveText(`dau-chuoi-${head.no}.txt`, textOf(head))}>
            {t('journal.headFile')}
          </Button>
        </>
      ) : (
        <p>{t('journal.headNone')}</p>
      )}
    </details>
  );
}
