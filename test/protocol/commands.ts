import fc from "fast-check";
import type { Exchange, Reply, Spoiling } from "./network.js";
import { people } from "./people.js";
import type { Meddling } from "./server.js";
import { anyId, often, person, Step, type Steps } from "./step.js";
import type { World } from "./world.js";

const anyPick = fc.nat(5);

/** What happens to one of the requests on their way. */
function packet(text: string, act: (packet: Exchange, world: World) => unknown): Steps {
  return anyPick.map((pick) => {
    const happen = (world: World) => act(pickFrom(world.network.packets, pick), world);
    return new Step(`request ${pick} ${text}`, ({ network }) => network.packets.length > 0, happen);
  });
}

/** What happens to one of the answers on their way. */
function reply(text: string, act: (reply: Reply, world: World) => unknown): Steps {
  return anyPick.map((pick) => {
    const happen = (world: World) => act(pickFrom(world.network.replies, pick), world);
    return new Step(`answer ${pick} ${text}`, ({ network }) => network.replies.length > 0, happen);
  });
}

function pickFrom<T>(list: readonly T[], pick: number): T {
  return list[pick % list.length]!;
}

/** After these nobody knows whether anything was done. */
const doubtful = [408, 429, 500, 502, 503, 504];
const refusals = [401, 403, 409, 412, 422, ...doubtful];

/**
 * The others say that nothing was done, and are believed of a first attempt. So a server that has done it must not say
 * that of the network's own copy: it is to answer a key that it knows. Nor may it do what it has refused when a copy of
 * that comes, with the same headers. Of a person's repeat it may say anything.
 */
function refuses(status: number): Steps {
  return packet(`is refused with ${status}`, (one, { network, ledger }) => {
    const isForGood = !doubtful.includes(status);
    if (isForGood && ledger.hasTakenEffect(one)) return;
    if (isForGood) one.refusal ??= status;
    network.refuse(one, status);
  });
}

function isLost(isSilent: boolean): Steps {
  return packet(isSilent ? "is lost silently" : "is lost", (one, { network }) => network.lose(one, isSilent));
}

function isSpoilt(how: Spoiling): Steps {
  return reply(`comes to nothing: ${how}`, (one, { network }) => network.spoil(one, how));
}

const getsThrough = packet("arrives and is answered", async (one, { network }) => {
  await network.arrive(one);
  const answer = network.replies.find(({ exchange }) => exchange === one);
  if (answer) network.deliver(answer);
});

/** What the network does, and time. */
const network: readonly Steps[] = often(
  [10, getsThrough],
  [6, packet("arrives", (one, world) => world.network.arrive(one))],
  [6, reply("is heard", (one, world) => world.network.deliver(one))],
  [5, packet("is sent twice", (one, world) => world.network.repeat(one))],
  [2, fc.boolean().chain(isLost)],
  [4, fc.constantFrom(...refusals).chain(refuses)],
  [5, fc.constantFrom<Spoiling>("cut", "silent", "page of a proxy", "cut short").chain(isSpoilt)],
  [
    4,
    person(
      "waits until a time-out",
      ({ calls }) => calls > 0,
      (visit, world) => world.runOut(visit),
    ),
  ],
);

function meddles(meddling: Meddling): Steps {
  return anyId.map((id) => {
    const happen = ({ server, network: { now } }: World) => server.meddle(id, meddling, now);
    return new Step(`someone else ${meddling} of account ${id}`, () => true, happen);
  });
}

/** Everything that can happen. */
export const anything: Steps[] = [
  ...people,
  ...network,
  ...often(
    [3, meddles("changes the payer")],
    [
      1,
      fc.constantFrom<Meddling>("changes the status", "takes away the rights", "gives back the rights").chain(meddles),
    ],
  ),
];
