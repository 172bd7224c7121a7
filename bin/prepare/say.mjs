// How does the launcher speak? Vietnamese, on stderr only: stdout belongs to the command's own answer.

/** Something the machine does not offer: one Vietnamese sentence, exit code 3. */
export class NotAvailable extends Error {}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Announces a step that lasts longer than a second, again every ten seconds, and its end. */
export async function announce(title, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  let announced = false;
  const first = setTimeout(() => {
    announced = true;
    say(`… ${title}`);
  }, 800);
  const again = setInterval(() => say(`… ${title}: đã ${seconds()} giây`), 10_000);
  try {
    const result = await work();
    if (announced) say(`✓ ${title} (${seconds()} giây)`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(again);
  }
}
