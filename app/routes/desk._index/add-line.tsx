import { Link } from "@remix-run/react";

/** The way to type in somebody who rang, wrote or came in, and how many the reader has begun and not sent. */
export function AddLine({ unsent }: { unsent: number }) {
  return (
    <p>
      <Link to="/desk/add">Add a person</Link> who rang, wrote or came in
      {unsent === 0 ? "." : `. ${unsent === 1 ? "1 is" : `${unsent} are`} not sent yet.`}
    </p>
  );
}
