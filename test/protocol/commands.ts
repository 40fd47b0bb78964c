import fc from "fast-check";
import type { Exchange, Reply, Corruption } from "./network.js";
import { people } from "./people.js";
import type { OutsideChange } from "./server.js";
import { anyId, often, person, Step, type Steps } from "./step.js";
import type { Simulation } from "./simulation.js";

const anyPick = fc.nat(5);

/** What happens to one of the requests on their way. */
function packet(text: string, act: (packet: Exchange, simulation: Simulation) => unknown): Steps {
  return anyPick.map((pick) => {
    const happen = (simulation: Simulation) => act(pickFrom(simulation.network.packets, pick), simulation);
    return new Step(`request ${pick} ${text}`, ({ network }) => network.packets.length > 0, happen);
  });
}

/** What happens to one of the answers on their way. */
function reply(text: string, act: (reply: Reply, simulation: Simulation) => unknown): Steps {
  return anyPick.map((pick) => {
    const happen = (simulation: Simulation) => act(pickFrom(simulation.network.replies, pick), simulation);
    return new Step(`answer ${pick} ${text}`, ({ network }) => network.replies.length > 0, happen);
  });
}

function pickFrom<T>(list: readonly T[], pick: number): T {
  return list[pick % list.length]!;
}

/** Statuses after which the outcome of a write is unknown. */
const doubtful = [408, 429, 500, 502, 503, 504];
const refusals = [401, 403, 409, 412, 422, ...doubtful];

/**
 * The other statuses mean that nothing was done, and the client believes that of a first attempt. So a server that has
 * made the change must not answer the network's own copy of the request with them; nor may it make a change that it has
 * refused when a copy arrives. A user's retry it may answer with anything.
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

function isCorrupted(how: Corruption): Steps {
  return reply(`comes to nothing: ${how}`, (one, { network }) => network.corrupt(one, how));
}

const getsThrough = packet("arrives and is answered", async (one, { network }) => {
  await network.arrive(one);
  const answer = network.replies.find(({ exchange }) => exchange === one);
  if (answer) network.deliver(answer);
});

/** What the network does, and time. */
const network: readonly Steps[] = often(
  [10, getsThrough],
  [6, packet("arrives", (one, simulation) => simulation.network.arrive(one))],
  [6, reply("is received", (one, simulation) => simulation.network.deliver(one))],
  [5, packet("is sent twice", (one, simulation) => simulation.network.repeat(one))],
  [2, fc.boolean().chain(isLost)],
  [4, fc.constantFrom(...refusals).chain(refuses)],
  [5, fc.constantFrom<Corruption>("cut", "silent", "page of a proxy", "cut short").chain(isCorrupted)],
  [
    4,
    person(
      "waits until a time-out",
      ({ calls }) => calls > 0,
      (visit, simulation) => simulation.runOut(visit),
    ),
  ],
  [
    4,
    person(
      "is offline for a while",
      ({ calls }) => calls > 0,
      (visit, simulation) => simulation.goOffline(visit),
    ),
  ],
);

function changesOutside(change: OutsideChange): Steps {
  return anyId.map((id) => {
    const happen = ({ server, network: { now } }: Simulation) => server.changeOutside(id, change, now);
    return new Step(`someone else ${change} of account ${id}`, () => true, happen);
  });
}

/** Everything that can happen. */
export const anything: Steps[] = [
  ...people,
  ...network,
  ...often(
    [3, changesOutside("changes the payer")],
    [
      1,
      fc
        .constantFrom<OutsideChange>("changes the status", "takes away the rights", "gives back the rights")
        .chain(changesOutside),
    ],
    [1, changesOutside("makes what is scheduled")],
  ),
];
