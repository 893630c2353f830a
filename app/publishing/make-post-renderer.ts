const mostLetters = 16_000_000; // of words and HTML together: about 32 MB
const besideTheWords = 500; // letters' worth: the id, and what the engine needs

type Kept = { body: string; html: string };

/**
 * Renders posts and keeps the HTML of those that were read lately. A post whose words have changed is rendered anew: its
 * words are compared, so nothing that was edited or taken away is ever shown from here.
 */
export function makePostRenderer(
  render: (markdown: string) => string,
  most = mostLetters,
): (post: { id: string; body: string }) => string {
  const held = new Map<string, Kept>(); // the one that was used longest ago first
  let letters = 0;
  const drop = (id: string) => {
    letters -= sizeOf(held.get(id));
    held.delete(id);
  };
  return ({ id, body }) => {
    const known = held.get(id);
    const html = known?.body === body ? known.html : render(body);
    drop(id);
    const one = { body, html };
    held.set(id, one);
    letters += sizeOf(one);
    for (const oldest of held.keys()) {
      if (letters <= most) break;
      drop(oldest);
    }
    return html;
  };
}

function sizeOf(one: Kept | undefined): number {
  return one === undefined ? 0 : one.body.length + one.html.length + besideTheWords;
}
