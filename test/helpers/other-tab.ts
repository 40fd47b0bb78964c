import "./own-channels.js";

/** Another tab of the site, as far as it can be heard. */
export function openTab(endpoint = "/api/v1/accounts") {
  const channel = new BroadcastChannel(`ctm-accounts-billing ${location.origin}${endpoint}`);
  const heard: unknown[] = [];
  channel.addEventListener("message", ({ data }) => heard.push(data));
  return {
    heard,
    tell: (message: unknown) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
