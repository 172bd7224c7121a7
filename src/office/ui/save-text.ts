// Lưu thành tệp: from the page itself, without asking the server again.

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(address);
}

/** Offers a text to be saved under a name. */
export function saveText(name: string, text: string, type = 'text/plain'): void {
  save(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Offers bytes to be saved under a name. */
export function saveBytes(bytes: Uint8Array, name: string): void {
  save(name, new Blob([new Uint8Array(bytes)]));
}
