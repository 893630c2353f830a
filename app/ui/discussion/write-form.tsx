import { Form } from "@remix-run/react";
import { useRef, type ReactNode } from "react";
import { KeptNote } from "./kept-note.tsx";
import { useKeptWords, type KeptPlace } from "./use-kept-words.ts";

type WriteFormProps = {
  /** Where what is typed is kept; null: nobody is signed in, or nothing is kept here. */
  kept: KeptPlace | null;
  /** What is so for this writer, before they write: see `beforeWriting`. */
  rule: string | null;
  children: ReactNode;
};

/** The form of a post. What is typed into it is kept on the server, and sent once the line is there. */
export function WriteForm({ kept, rule, children }: WriteFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const state = useKeptWords(form, kept);
  return (
    <Form method="post" encType="multipart/form-data" noValidate className="write-box" ref={form}>
      {rule === null ? null : <p>{rule}</p>}
      {children}
      <KeptNote state={state} form={form} />
    </Form>
  );
}
