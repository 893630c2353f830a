import type { Counting } from "#app/services.ts";

type Counts = ReadonlyMap<string, { views: number; downloads: number }>;

/** Counts in memory what is opened and downloaded, and hands the sums on now and then. What a crash loses is lost. */
export function makeCounting(): Counting {
  let counts = new Map<string, { views: number; downloads: number }>();
  const one = (resourceId: string) => {
    const known = counts.get(resourceId) ?? { views: 0, downloads: 0 };
    counts.set(resourceId, known);
    return known;
  };
  return {
    viewed: (resourceId) => void (one(resourceId).views += 1),
    downloaded: (resourceId) => void (one(resourceId).downloads += 1),
    take() {
      const taken: Counts = counts;
      counts = new Map();
      return [...taken].map(([resourceId, sums]) => ({ resourceId, ...sums }));
    },
  };
}
