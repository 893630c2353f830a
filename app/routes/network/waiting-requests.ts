import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { whereMay } from "#app/domain/people/may-do.ts";
import { joinAge } from "#app/domain/people/join-request.ts";
import type { Services } from "#app/services.ts";
import { listWaitingRequests } from "#db/queries/join-requests.ts";

/** The requests to join that somebody may answer, the oldest first, with how long each has waited. */
export async function waitingRequests({ db, calendar, content }: Services, viewer: MemberViewer) {
  const reach = whereMay(viewer, "answer-join-requests");
  const requests = await listWaitingRequests(db.read, reach === "everywhere" ? null : reach.places);
  const placeName = new Map(content.vocabulary.places.map(({ id, name }) => [id, name]));
  return requests.map(({ id, name, mail, workRole, organisation, place, why, askedAt }) => ({
    id,
    name,
    mail,
    workRole,
    organisation,
    why,
    askedAt,
    place: placeName.get(place) ?? place,
    age: joinAge(askedAt, viewer.now, calendar),
  }));
}

export type WaitingRequest = Awaited<ReturnType<typeof waitingRequests>>[number];
