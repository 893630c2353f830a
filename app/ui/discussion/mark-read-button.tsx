import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";

/** Says that everything up to a post is read: for whoever browses without scripts, and whoever wants to be sure. */
export function MarkReadButton({ address, post }: { address: string; post: number }) {
  return (
    <Form method="post" action={address} className="not-printed">
      <input type="hidden" name="post" value={post} />
      <Button kind="secondary">Mark as read to post {post}</Button>
    </Form>
  );
}
