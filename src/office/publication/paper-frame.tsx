// Đầu và cuối văn bản: agency, motto, number, place and date; recipients and signature.
import type { OfficialDocument } from '#domain/report/official-document.ts';
import { signatureLines } from '#domain/report/signature.ts';
import { t } from '../messages/translate.ts';

function placeAndDate(place: string, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  // Days below 10 and the months 01 and 02 carry a zero, as the decree asks.
  const shown = Number(month) > 2 ? String(Number(month)) : month;
  return t('report.placeDate', { place, day, month: shown, year });
}

interface HeadProps {
  readonly document: OfficialDocument;
  /** The date chosen for the document, before it is issued. */
  readonly date: string | null;
}

/** Upper part of the first page. */
export function PaperHead({ document, date }: HeadProps) {
  const { issuer, number, symbol, place, type, subject } = document;
  const letter = document.form === 'letter';
  return (
    <header>
      <div className="paper-head">
        <div>
          {issuer.parent ? <p>{issuer.parent.toUpperCase()}</p> : null}
          <p className="paper-strong paper-ruled">{issuer.name.toUpperCase()}</p>
          <p>{t('report.numberLine', { number: number ?? '…', symbol })}</p>
          {letter ? <p className="paper-about">{subject}</p> : null}
        </div>
        <div>
          <p className="paper-strong">{t('report.motherland')}</p>
          <p className="paper-strong paper-ruled">{t('report.motto')}</p>
          <p className="paper-date">
            {placeAndDate(place, number ? document.date : (date ?? document.date))}
          </p>
        </div>
      </div>
      {letter ? null : (
        <>
          <p className="paper-title">{type}</p>
          <p className="paper-subject">{subject}</p>
        </>
      )}
    </header>
  );
}

type FootProps = Pick<OfficialDocument, 'recipients' | 'signature'>;

/** Recipients left, signature right. */
export function PaperFoot({ recipients, signature }: FootProps) {
  return (
    <footer className="paper-foot" id="chu-ky" tabIndex={-1}>
      <div className="paper-recipients">
        <p>{t('report.to')}</p>
        <ul>
          {recipients.map((each) => (
            <li key={each}>- {each}</li>
          ))}
        </ul>
      </div>
      <div className="paper-signature">
        {signatureLines(signature).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="paper-name">{signature.name}</p>
      </div>
    </footer>
  );
}
