// Modules that are imported on demand, and that the server does not have any more, or cannot send now.

/** @typedef {import("@web/test-runner").TestRunnerConfig["middleware"]} Middlewares */
/** @typedef {Parameters<NonNullable<Middlewares>[number]>[0]} Context */

const MODULE = "export class Part extends HTMLElement { connectedCallback() { this.textContent = 'the part' } }";

/** What a module is answered with. @type {Record<string, (context: Context) => void>} */
const answers = {
  module: (context) => Object.assign(context, { type: "js", body: MODULE }),
  missing: (context) => Object.assign(context, { status: 404, body: "Not found" }),
  html: (context) => Object.assign(context, { type: "html", body: "<!doctype html><title>The start page</title>" }),
  busy: (context) => Object.assign(context, { status: 503, body: "Later" }),
  cut: (context) => {
    context.respond = false;
    context.req.socket.destroy();
  },
};

/** By the name of the module. @type {Map<string, string>} */
const chosen = new Map();

/**
 * `/parts/<name>/<answer>` chooses what `/parts/<name>.js` is answered with.
 * @param {Context} context @param {() => Promise<unknown>} next
 */
export async function answerForPart(context, next) {
  const [, name, choice] = /^\/parts\/([\w-]+)(?:\.js|\/(\w+))$/.exec(context.path) ?? [];
  if (!name) return void (await next());
  if (choice) {
    chosen.set(name, choice);
    context.body = choice;
    return;
  }
  context.set("Cache-Control", "no-store");
  answers[chosen.get(name) ?? "missing"]?.(context);
}

/**
 * `/without/<part>/…` has all modules as they were before a deploy; that part, which is imported on demand, is gone.
 * @param {Context} context @param {() => Promise<unknown>} next
 */
export async function answerForDeploy(context, next) {
  const [, part, path] = /^\/without\/([\w-]+)(\/.*)$/.exec(context.path) ?? [];
  if (!part || !path) return void (await next());
  if (path.endsWith(`/${part}.ts`)) context.status = 404;
  else {
    context.url = path + context.search;
    await next();
  }
}
