// Khung trang công khai: no script, no cookie, one style sheet named by its hash in the policy; readable small, wide and on paper.
import { createHash } from 'node:crypto';
import { type Language, WORDS } from '#document/release/words.ts';

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

export const STYLE = `*{box-sizing:border-box}body{font:16px/1.55 "Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#1b2420;background:#fff;margin:0;overflow-wrap:break-word}
a{color:#0b5d3b;text-underline-offset:.15em}a:hover{text-decoration-thickness:2px}:focus-visible{outline:3px solid #0b5d3b;outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem}
header{border-bottom:3px solid #0b5d3b}header>div,main,footer{max-width:68rem;margin:0 auto;padding:.75rem 1rem}header>div{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:baseline}
header b{color:#0b5d3b;font-size:1.1rem}header span{flex:1 1 auto}h1{font-size:1.6rem;line-height:1.3;text-wrap:balance;margin:.75rem 0 .5rem}h2{font-size:1.2rem;line-height:1.35;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1rem 0 .25rem}
p{max-width:46rem;margin:.4rem 0}.quiet,dt,.u{color:#4a554f}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.5rem 0}dd{margin:0}code{font-size:.82rem;overflow-wrap:anywhere}
.key{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.75rem;margin:.75rem 0;padding:0;list-style:none}.key li{border:1px solid #cfd8d3;border-left:4px solid #0b5d3b;border-radius:4px;padding:.6rem .8rem}.key strong{display:block;font-size:1.5rem;line-height:1.3;font-variant-numeric:tabular-nums lining-nums}
.scroll{overflow-x:auto;border:1px solid #cfd8d3;border-radius:4px;margin:.5rem 0;max-width:100%}table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{padding:.35rem .6rem;text-align:left;border-bottom:1px solid #e3e9e6;vertical-align:top}thead th{background:#eef4f1;vertical-align:bottom;line-height:1.35}
thead .u{display:block;font-weight:400;font-size:.85em}.n{text-align:right;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}thead .n{white-space:normal;min-width:6rem}.w{font-size:.85em;font-style:italic;color:#4a554f}tbody th{font-weight:400;min-width:13rem;background:#fff}
.fix tbody th,.fix thead th:first-child{position:sticky;left:0}.t th,.t td{font-weight:600;background:#f6f9f7}
.bars{list-style:none;margin:.5rem 0;padding:0;max-width:46rem}.bars li{display:grid;grid-template-columns:minmax(7rem,14rem) 1fr 6.5rem;gap:.6rem;align-items:center;padding:.1rem 0;font-size:.9rem;line-height:1.3}.bars svg{display:block;width:100%;height:1rem}.bars rect{fill:#0b5d3b}.bars .n{text-align:left}
.note{border-left:4px solid #8a5a00;background:#fff6e5;padding:.6rem .8rem;margin:.75rem 0}.files{display:flex;flex-wrap:wrap;gap:.4rem 1.25rem;padding:0;list-style:none}.list{padding:0;list-style:none}.list li{border-bottom:1px solid #e3e9e6;padding:.7rem 0}.list a{font-weight:600}footer{border-top:1px solid #cfd8d3;margin-top:2.5rem;font-size:.9rem}
@media(max-width:36rem){h1{font-size:1.35rem}dl{grid-template-columns:7rem 1fr;font-size:.95rem}.bars li{grid-template-columns:6.5rem 1fr 5rem;gap:.4rem;font-size:.85rem}.key{grid-template-columns:1fr 1fr}.key strong{font-size:1.25rem}.key li{padding:.5rem .6rem;font-size:.9rem}tbody th{min-width:7.5rem}}
@media print{.skip,header a,footer,.files{display:none}.scroll{overflow:visible;border:0}h2,h3{break-after:avoid}tr,.bars li,.key li{break-inside:avoid}body{font-size:11pt;color:#000}a{color:#000;text-decoration:none}.fix tbody th{position:static}}`;

/** What the policy must allow for the page's one style sheet. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

export interface Shell {
  readonly title: string;
  readonly language: Language;
  /** This page in the other language. */
  readonly other: string;
  readonly body: string;
}

/** An address that stays in the language of the page. */
export function inLanguage(path: string, language: Language): string {
  return language === 'en' ? `${path}?lang=en` : path;
}

/** A whole page. */
export function pageOf({ title, language, other, body }: Shell): string {
  const words = WORDS[language];
  const otherLanguage = language === 'vi' ? 'en' : 'vi';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)} – ${words.site}</title><link rel="icon" href="data:,"><link rel="alternate" type="application/atom+xml" href="/cong-bo/feed.xml" title="${words.site}"><link rel="alternate" hreflang="${otherLanguage}" href="${escapeHtml(other)}"><style>${STYLE}</style></head><body><a class="skip" href="#m">${words.skip}</a><header><div><b>Thông Suốt</b><span><a href="${inLanguage('/cong-bo', language)}">${words.site}</a></span><a href="${escapeHtml(other)}" lang="${otherLanguage}" hreflang="${otherLanguage}">${words.other}</a></div></header><main id="m">${body}</main><footer><p>${words.licence}</p><p><a href="/cong-bo/feed.xml">${words.feed}</a> · <a href="/cong-bo/catalogue.json">${words.catalogue}</a></p><p>${words.verify}</p></footer></body></html>`;
}
