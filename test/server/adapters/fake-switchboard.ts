import { Hono } from "hono";

export const switchboardToken = "sw-t0ken-of-the-host";

/** Returns the id of a client, by its number. */
export function toUuid(number: number): string {
  return `11111111-2222-4333-8444-${String(number).padStart(12, "0")}`;
}

/** A provider that does not exist, for the adapter of the documentation: with cursors, words of its own, and pence. */
export function createFakeSwitchboard(count = 230) {
  const all = Array.from({ length: count }, (_, index) => ({
    uuid: toUuid(index),
    title: `Client ${index}`,
    state: "active",
    billed_to: index % 2 === 0 ? "self" : "reseller",
    credit_pence: 1_000 + index,
    revision: 1,
  }));
  const clients = new Map(all.map((client) => [client.uuid, client]));
  const app = new Hono();
  app.use(async (c, next) => {
    if (c.req.header("Authorization") === `Bearer ${switchboardToken}`) return next();
    return c.json({ error: `Unknown token ${c.req.header("Authorization")}` }, 401);
  });
  app.get("/v2/clients", (c) => {
    const { limit = "10", cursor } = c.req.query();
    const start = Number(cursor);
    const end = start + Number(limit);
    return c.json({
      clients: [...clients.values()].slice(start, end),
      next_cursor: end < clients.size ? `${end}` : null,
    });
  });
  app.get("/v2/clients/:uuid", (c) =>
    c.json(clients.get(c.req.param("uuid")) ?? null, clients.has(c.req.param("uuid")) ? 200 : 404),
  );
  app.post("/v2/clients/:uuid/billing", async (c) => {
    const client = clients.get(c.req.param("uuid"));
    const { billed_to } = await c.req.json<{ billed_to: string }>();
    if (!client) return c.json(null, 404);
    const changed = { ...client, billed_to, revision: client.revision + 1 };
    clients.set(client.uuid, changed);
    return c.json(changed);
  });
  return { clients, handle: async (request: Request): Promise<Response> => app.fetch(request) };
}
