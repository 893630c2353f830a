/** A page that needs nothing of the site to be shown. Both texts are our own words and hold no markup. */
export function plainPage(title: string, sentence: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body><main><h1>${title}</h1><p>${sentence}</p><p><a href="/help-now">Get help now</a></p><p><a href="/">Home</a></p></main></body></html>`;
}
