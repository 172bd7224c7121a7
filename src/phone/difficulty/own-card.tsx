// Một khó khăn của HTX: who answers and by when, the answer, and whether it settles the matter.
import { useState } from 'react';
import type { OwnDifficulty } from '#server/difficulty/contract-shapes.ts';
import { ask, newKey, sentence } from '../ask.ts';
import { Notice, writtenDay } from '../look.tsx';

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

function Answer({ answer }: { readonly answer: NonNullable<OwnDifficulty['answer']> }) {
  return (
    <div className="answer">
      <p>
        <strong>{answer.by}</strong> trả lời ngày {writtenDay(answer.on)}
        {answer.number ? `, văn bản ${answer.number}` : ''}:
      </p>
      <p className="said">{answer.text}</p>
      {answer.files.map(({ id, name }) => (
        <a key={id} href={`/api/files/${id}/content`} download>
          {name}
        </a>
      ))}
    </div>
  );
}

/** What the co-operative may say: agree, send back with the reason, withdraw. */
function Words({ own, onDone }: { readonly own: OwnDifficulty; readonly onDone: () => void }) {
  const [asks, setAsks] = useState<'unresolved' | 'withdrawn'>();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const say = async (word: object) => {
    try {
      await ask(`/api/difficulties/${own.id}/words`, { body: { base: own.version, word }, key: newKey() });
      onDone();
    } catch (error) {
      setProblem(sentence(error));
    }
  };
  if (own.next.length === 0) return null;
  return (
    <>
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      {asks ? (
        <>
          <label className="field">
            <span>{asks === 'unresolved' ? 'Còn vướng ở đâu' : 'Vì sao rút'}</span>
            <textarea
              rows={3}
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <p className="acts">
            <button
              type="button"
              onClick={() =>
                text.trim().length < 5
                  ? setProblem('Hãy viết rõ, ít nhất năm chữ cái.')
                  : void say({ type: asks, text: text.trim() })
              }
            >
              Gửi
            </button>
            <button type="button" className="plain" onClick={() => setAsks(undefined)}>
              Thôi
            </button>
          </p>
        </>
      ) : (
        <p className="acts">
          {own.next.includes('accepted') ? (
            <button type="button" onClick={() => void say({ type: 'accepted' })}>
              Đã giải quyết
            </button>
          ) : null}
          {own.next.includes('unresolved') ? (
            <button type="button" onClick={() => setAsks('unresolved')}>
              Chưa giải quyết
            </button>
          ) : null}
          {own.next.includes('withdrawn') ? (
            <button type="button" className="plain" onClick={() => setAsks('withdrawn')}>
              Rút lại
            </button>
          ) : null}
        </p>
      )}
    </>
  );
}

interface CardProps {
  readonly own: OwnDifficulty;
  /** Without a line the list is only read. */
  readonly reached: boolean;
  readonly onDone: () => void;
}

export function OwnCard({ own, reached, onDone }: CardProps) {
  const open = own.answer === null || own.state === 'unresolved';
  return (
    <li className={own.late ? 'card overdue' : 'card'}>
      <strong>{capital(own.subjectName)}</strong>
      <p className="said">{own.text}</p>
      {own.request === '' ? null : <p className="said quiet">Kiến nghị: {own.request}</p>}
      <p className="state">
        {capital(own.stateName)} · nêu ngày {writtenDay(own.raisedOn)}
        {own.onBehalf ? ' · cán bộ ghi thay' : ''}
      </p>
      {open && own.dueOn && own.state !== 'withdrawn' ? (
        <p>
          {capital(own.holderName)} trả lời, hạn {writtenDay(own.dueOn)}
          {own.late ? <b className="late"> · Quá hạn</b> : null}
        </p>
      ) : null}
      {own.moves.map((move) => (
        <p key={move} className="quiet">
          {move}
        </p>
      ))}
      {own.answer ? <Answer answer={own.answer} /> : null}
      {reached ? <Words key={own.version} own={own} onDone={onDone} /> : null}
    </li>
  );
}
