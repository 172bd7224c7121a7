// 500 chuỗi mã độc: twenty shapes of markup that a careless page would run, each with its number at the end.

const RUN = 'window.__run=(window.__run||0)+1';
const SHAPES: readonly ((n: number) => string)[] = [
  (n) => `<script>${RUN}</script>${n}`,
  (n) => `<img src=x onerror="${RUN}">${n}`,
  (n) => `"><svg onload="${RUN}">${n}`,
  (n) => `'-(${RUN})-'${n}`,
  (n) => `</title><script>${RUN}</script>${n}`,
  (n) => `javascript:${RUN}//${n}`,
  (n) => `<iframe srcdoc="<script>parent.__run=1</script>">${n}`,
  (n) => `<details open ontoggle=${RUN}>${n}`,
  (n) => `\${${RUN}}{{${RUN}}}${n}`,
  (n) => `<a href="javascript:${RUN}">HTX ${n}</a>`,
  (n) => `<math><mi xlink:href="data:x,<script>${RUN}</script>">${n}`,
  (n) => `<style>@import 'javascript:${RUN}';</style>${n}`,
  (n) => `<input autofocus onfocus="${RUN}">${n}`,
  (n) => `&lt;script&gt;${RUN}&lt;/script&gt;${n}`,
  (n) => `\u2028<script>${RUN}</script>\u202e${n}`,
  (n) => `<body onload=${RUN}>${n}`,
  (n) => `<object data="data:text/html,<script>parent.__run=1</script>">${n}`,
  (n) => `<form action="javascript:${RUN}"><button>${n}`,
  (n) => `<base href="//evil.example/">${n}`,
  (n) => `<meta http-equiv=refresh content="0;url=javascript:${RUN}">${n}`,
];

/** The n-th string. */
export function hostileString(n: number): string {
  return SHAPES[n % SHAPES.length]?.(n) ?? '';
}

/** In a page's text: whether hostile words stand there as words, and how often. */
export function countShown(text: string): number {
  return text.split('__run').length - 1;
}
