import "./own-channels.js";

const open = new Set<BroadcastChannel>();

afterEach(() => {
  for (const channel of open) channel.close();
  open.clear();
});

/** Stands for another tab of the site until the test ends. */
export function openTab(endpoint = "/api/v1/accounts") {
  const channel = new BroadcastChannel(`ctm-accounts-billing ${location.origin}${endpoint}`);
  const received: unknown[] = [];
  channel.addEventListener("message", ({ data }) => received.push(data));
  open.add(channel);
  return {
    received,
    post: (message: unknown) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
