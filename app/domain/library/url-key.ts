const trackers = /^(utm_\w+|fbclid|gclid|mc_[ce]id|ref|si)$/i;

/**
 * What a web address comes to, so that the same page is found again however it was copied: no "www.", no scheme, no
 * trackers, no fragment, no last slash, its questions in order. Null for what is no address of the web.
 */
export function urlKey(typed: string): string | null {
  const url = webAddress(typed);
  if (url === null) return null;
  const host = url.hostname.replace(/^www\./, "");
  const port = url.port === "" ? "" : `:${url.port}`;
  const asked = [...url.searchParams]
    .filter(([name]) => !trackers.test(name))
    .map(([name, value]) => `${name}=${value}`);
  const path = url.pathname.replace(/\/+$/, "");
  return `${host}${port}${path}${asked.length === 0 ? "" : `?${asked.sort().join("&")}`}`;
}

/** A whole address of the web, http or https, without a name and password in it; null for anything else. */
export function webAddress(typed: string): URL | null {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (text === "" || text.length > 2000 || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  const plain = (url.protocol === "https:" || url.protocol === "http:") && url.username === "" && url.password === "";
  return plain && url.hostname.includes(".") ? url : null;
}
