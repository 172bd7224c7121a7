// Điều ghi trong sổ: every field that has something, the legal basis with names and days, files to download and add.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SECRECIES, URGENCIES } from '#domain/directive/document.ts';
import type { DocumentView } from '#server/directive/contract-documents.ts';
import { sentenceOf } from '../account/queries.ts';
import { sendFile } from '../api/files.ts';
import { newRequestKey } from '../api/request-key.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { FileInput } from '../ui/file-input.tsx';
import { Icon } from '../ui/icons.tsx';
import { printDate } from '../ui/print-date.ts';
import { bookName } from './names.ts';

const day = (date: string | null) => (date === null ? '' : printDate(date));

function linesOf({ facts, book, bookNumber, receiptConfirmedOn, daysToArrival }: DocumentView) {
  const arrived =
    daysToArrival === null ? '' : ` (${t('document.daysUnderWay', { count: String(daysToArrival) })})`;
  const lines: readonly (readonly [string, string | null])[] = [
    [t('directives.book'), `${bookName(book)}${bookNumber === null ? '' : ` ${bookNumber}`}`],
    [t('document.arrivedOn'), facts.arrivedOn === null ? '' : `${day(facts.arrivedOn)}${arrived}`],
    [t('document.confirmedOn'), day(receiptConfirmedOn)],
    [t('document.addressee'), facts.addressee],
    [t('document.executingOffice'), facts.executingOffice],
    [t('document.transferredTo'), facts.transferredTo],
    [t('document.dueOn'), day(facts.dueOn)],
    [t('document.urgency'), facts.urgency === 'normal' ? '' : URGENCIES[facts.urgency]],
    [t('document.secrecy'), facts.secrecy === 'none' ? '' : SECRECIES[facts.secrecy]],
    [t('document.signatory'), [facts.signatory, facts.signatoryTitle].filter(Boolean).join(', ')],
    [t('document.draftingUnit'), facts.draftingUnit],
    [t('document.archiveCopy'), facts.archiveCopy],
    [t('document.note'), facts.note],
    ...facts.recipients.map(
      ({ purpose, names }) =>
        [`${t('document.recipients')}${purpose === '' ? '' : ` (${purpose})`}`, names.join('; ')] as const,
    ),
  ];
  return lines.filter(([, value]) => value !== null && value !== '');
}

export function DocumentFacts({ document }: { readonly document: DocumentView }) {
  const cache = useQueryClient();
  const writes = useMay('documents.write');
  const [problem, setProblem] = useState('');
  const attach = async (file: File | undefined) => {
    if (!file) return;
    setProblem('');
    try {
      await sendFile(`/api/documents/${document.id}/attachments`, {}, file, newRequestKey());
      await cache.invalidateQueries({ queryKey: ['document', String(document.id)] });
    } catch (refusal) {
      setProblem(sentenceOf(refusal));
    }
  };
  return (
    <details className="document-facts no-print" open={document.book === 'in'}>
      <summary>{t('document.facts')}</summary>
      <dl>
        {linesOf(document).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {document.legal.length > 0 ? (
          <div>
            <dt>{t('document.legalBasis')}</dt>
            <dd>
              {document.legal
                .map(({ citation, name, signed }) =>
                  name === null
                    ? citation
                    : `${citation}${signed === null ? '' : ` (${printDate(signed)})`}: ${name}`,
                )
                .join('; ')}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('document.files')}</dt>
          <dd>
            {document.attachments.length === 0 ? t('document.noFiles') : null}
            <ul className="plain-list">
              {document.attachments.map((file) => (
                <li key={file.id}>
                  <a href={`/api/documents/${document.id}/attachments/${file.id}`}>
                    <Icon name="download" size={16} /> {file.name}
                  </a>{' '}
                  <span className="quiet">{file.readable ? '' : t('document.notSearched')}</span>
                </li>
              ))}
            </ul>
            {document.own && writes ? (
              <label className="attach-file" htmlFor="attach-input">
                {t('document.attach')}{' '}
                <FileInput
                  id="attach-input"
                  accept=".docx,.pdf,.txt,.xlsx,.png,.jpg,.jpeg"
                  onPick={(file) => void attach(file)}
                />
              </label>
            ) : null}
            {problem === '' ? null : (
              <p className="field-problem" role="alert">
                {problem}
              </p>
            )}
          </dd>
        </div>
      </dl>
    </details>
  );
}
