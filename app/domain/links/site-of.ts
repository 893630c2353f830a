const registers = /^(ac|co|com|edu|gov|ltd|me|mod|net|nhs|nic|or|org|plc|police|sch)$/;
// Where everybody may have a name of their own under the company's: each is somebody else's site.
const shared =
  /(^|\.)(wordpress|blogspot|weebly|wixsite|squarespace|tumblr)\.com$|(^|\.)(github\.io|gitlab\.io|netlify\.app|pages\.dev|vercel\.app|web\.app)$/;

/**
 * The part of a host's name that somebody registered, and so whose site it is: "www.walks.gateshead.gov.uk" is
 * "gateshead.gov.uk", "walks.wordpress.com" stays whole. A number as an address is its own.
 */
export function siteOf(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, "");
  if (name.startsWith("[") || /^[\d.]+$/.test(name)) return name;
  const labels = name.split(".");
  const [second = "", top = ""] = labels.slice(-2);
  const ofCountry = top.length === 2 && registers.test(second);
  return labels.slice(ofCountry || shared.test(name) ? -3 : -2).join(".");
}
