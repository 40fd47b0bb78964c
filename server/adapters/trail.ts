import type { TrailEntry, TrailList, TrailPaging } from "../store.js";
import { createTrailId } from "../trail.js";
import type { TrailRecord } from "../wire.js";

/** Where a store over a provider writes down who changed what. No provider keeps that for the people of a host. */
export interface Trail {
  add(agencyId: string, entry: TrailEntry): Promise<void>;
  /** Returns one page, newest first. */
  list(agencyId: string, paging: TrailPaging): Promise<TrailList>;
}

/** The oldest entries go first. */
const maxEntries = 1_000;

/** Creates a trail that lasts as long as the process. */
export function createMemoryTrail(): Trail {
  const trails = new Map<string, readonly TrailRecord[]>();
  const find = (agencyId: string) => trails.get(agencyId) ?? [];
  return {
    async add(agencyId, entry) {
      const record = { id: createTrailId(entry.at), ...entry };
      // A change that is confirmed late is older than its neighbours.
      const newestFirst = [record, ...find(agencyId)].sort((one, other) => (one.id < other.id ? 1 : -1));
      trails.set(agencyId, newestFirst.slice(0, maxEntries));
    },
    async list(agencyId, { before, perPage }) {
      const all = find(agencyId);
      const older = before === undefined ? all : all.filter(({ id }) => id < before);
      return { rows: older.slice(0, perPage), hasNext: older.length > perPage };
    },
  };
}
