import { choir, map, night, phone, steps, talk, tea } from "./scenes-inside.ts";
import { bus, coast, garden, hills, shed, town, walk } from "./scenes-outside.ts";
import type { Pen } from "./shapes.ts";

/** The scenes that a sample may show, by the name that stands in its words. */
export const scenes: Readonly<Record<string, (pen: Pen) => void>> = {
  "scene-coast": coast,
  "scene-town": town,
  "scene-hills": hills,
  "scene-garden": garden,
  "scene-shed": shed,
  "scene-tea": tea,
  "scene-walk": walk,
  "scene-choir": choir,
  "scene-bus": bus,
  "scene-night": night,
  "scene-phone": phone,
  "scene-talk": talk,
  "scene-steps": steps,
  "scene-map": map,
};
