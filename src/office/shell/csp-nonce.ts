// Nonce của trang: how style elements made by libraries pass the strict content security policy.

/** The nonce that the server wrote into this page; undefined when the page was served without one. */
export function readNonce(): string | undefined {
  const content = document.querySelector('meta[property="csp-nonce"]')?.getAttribute('content');
  return content && content !== '__CSP_NONCE__' ? content : undefined;
}

/** Sets the nonce on every style element created from now on: Ant Design's own helpers forget it in places. */
export function installNonceShim(nonce: string): void {
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
    // The overloads of createElement cannot be inferred from one arrow function; the behaviour is unchanged.
  }) as typeof document.createElement;
}
