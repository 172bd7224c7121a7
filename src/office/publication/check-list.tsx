// Một loại việc phải xem lại, with its count; a click leads to the place when there is one.
import { Tag, type Tone } from '../ui/tag.tsx';

interface CheckListProps {
  readonly title: string;
  readonly tone: Tone;
  readonly items: readonly {
    readonly text: string;
    readonly onOpen?: () => unknown;
    /** What may be done about it, each a small button. */
    readonly offers?: readonly { readonly text: string; readonly onOffer: () => unknown }[];
  }[];
}

/** Nothing at all when there is nothing to look at. */
export function CheckList({ title, tone, items }: CheckListProps) {
  if (items.length === 0) return null;
  return (
    <div className="check-list">
      <h3>
        <Tag tone={tone}>{`${title}: ${items.length}`}</Tag>
      </h3>
      <ul>
        {items.map(({ text, onOpen, offers = [] }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand twice
          <li key={at}>
            {onOpen ? (
              <button type="button" className="plain-button" onClick={onOpen}>
                {text}
              </button>
            ) : (
              text
            )}
            {offers.map((offer) => (
              <button key={offer.text} type="button" className="check-offer" onClick={offer.onOffer}>
                {offer.text}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
