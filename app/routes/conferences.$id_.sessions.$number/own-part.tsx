import { Link } from "@remix-run/react";
import { Details } from "#app/ui/details/details.tsx";
import { keptIn } from "../administration/kept.ts";
import { AgendaButton } from "../conferences/agenda-button.tsx";
import { FeedbackForm } from "../conferences.$id_.sessions.$number_.feedback/feedback-form.tsx";

type OnAgendaProps = { to: string; number: number; title: string; isOnAgenda: boolean; cancelled: boolean };

/** Whether a session is on one's own agenda, and the way on or off it. What is cancelled nobody adds. */
export function OnAgenda({ to, number, title, isOnAgenda, cancelled }: OnAgendaProps) {
  if (cancelled && !isOnAgenda) return null;
  return (
    <>
      {isOnAgenda ? (
        <p>
          It is on <Link to={`${to}/agenda`}>your agenda</Link>.
        </p>
      ) : null}
      <AgendaButton to={to} session={{ number, title }} isOn={isOnAgenda} back={`${to}/sessions/${number}`} />
    </>
  );
}

type ThoughtProps = { to: string; number: number; feedback: "not-now" | "open" | "answered" };

/** The three questions, once a session has begun and until this device has answered. */
export function WhatYouThought({ to, number, feedback }: ThoughtProps) {
  if (feedback === "not-now") return null;
  return (
    <section className="not-printed" aria-labelledby="thought-heading">
      <h2 className="nhsuk-heading-m" id="thought-heading">
        What did you think of it?
      </h2>
      {feedback === "answered" ? (
        <p>Thank you. You have said what you thought of this session.</p>
      ) : (
        <Details summary="Answer three questions, without your name">
          <FeedbackForm kept={keptIn(undefined)} to={`${to}/sessions/${number}/feedback`} />
        </Details>
      )}
    </section>
  );
}
