/**
 * The page between ours and the one that a person leaves to, for a browser without script: it says nothing of us. The
 * browser goes on from it by itself and forgets it. A redirect would not do: browsers hold a form's redirects to the
 * places where forms may go, and that is nowhere but here.
 */
export function leavingPage({ name, address }: { name: string; address: string }): string {
  const to = escapeHtml(address);
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=${to}"><title>Loading</title></head><body><main><h1>Loading</h1><p><a href="${to}" rel="noreferrer">${escapeHtml(name)}</a></p></main></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
