import { useState } from "react";

type Answering = { replyTo: number | null; start: string };

/**
 * Which post is answered: the one that somebody came here to answer, else the one whose words they quoted first.
 * @param arrival with another one it begins anew
 */
export function useAnswered(
  arrival: string,
  answering: Answering,
): { answering: Answering; answers: (post: number) => void } {
  const [quoted, quote] = useState<{ arrival: string; post: number } | null>(null);
  const post = quoted !== null && quoted.arrival === arrival ? quoted.post : null;
  return {
    answering: { ...answering, replyTo: answering.replyTo ?? post },
    answers: (of) => quote({ arrival, post: of }),
  };
}
