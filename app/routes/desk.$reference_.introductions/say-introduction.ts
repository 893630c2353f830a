import { roomChoices, wentChoices, type Room, type Went } from "#app/domain/record/introduction.ts";

export function sayWent(went: Went): string {
  return wentChoices.find(({ id }) => id === went)?.label ?? went;
}

export function sayRoom(room: Room): string {
  return roomChoices.find(({ id }) => id === room)?.label ?? room;
}
