import { data } from "@remix-run/node";

/** Every address that nothing else answers. Thrown, so that root shows its page for what cannot be found. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
