import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import type { FollowView } from "./follow-view.ts";

const choices = {
  thread: [
    { value: "follow", label: "Follow: tell me of every new post" },
    { value: "mentions", label: "Only what is meant for me: answers to me, and when somebody names me" },
    { value: "mute", label: "Mute: tell me nothing of this thread" },
  ],
  space: [
    { value: "follow", label: "Follow: tell me of everything new in this space" },
    { value: "mentions", label: "Only threads I wrote in, and when somebody names me" },
    { value: "mute", label: "Mute: tell me nothing of this space" },
  ],
};

/**
 * What a member hears of this thread or space and why, and the way to change it. The page's own action takes the form:
 * `intent` is "follow", `level` what they chose.
 */
export function FollowPart({ of, level, says }: FollowView) {
  return (
    <section aria-label={of === "thread" ? "What you hear of this thread" : "What you hear of this space"}>
      <p>{says}</p>
      <Details summary="Change what you are told">
        <Form method="post">
          <input type="hidden" name="intent" value="follow" />
          <Radios id="level" name="level" label="Tell me" choices={choices[of]} value={level} />
          <Button kind="secondary">Save what I am told</Button>
        </Form>
      </Details>
    </section>
  );
}
