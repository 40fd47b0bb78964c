// What the one-file build leaves out of Lit and @lit/task: polyfills and old browsers, server rendering, decorators,
// properties with converters of their own, styles with values, hooks that nothing here overrides, all directives but one,
// SVG and MathML templates, expressions but those between tags and those that are the whole of an attribute, and all ways
// of a task but one. It works on their development files, which can be read; the browser tests run on the same.
// check-lit.mjs fails the build where the source asks for what is gone.
import { litHtmlPieces } from "./lean-lit-html.mjs";
import { only, production, withoutPolyfills } from "./lean-pieces.mjs";

/** @typedef {import("./lean-pieces.mjs").Pieces} Pieces */

/** @type {Record<string, Pieces>} */
export const litPieces = {
  ...litHtmlPieces,
  "@lit/reactive-element/development/css-tag.js": [
    // Every browser that has `URL.canParse`, without which nothing here runs, has such sheets. Nothing is filled into them.
    [/export const supportsAdoptingStyleSheets = [^]*?;\n/, "export const supportsAdoptingStyleSheets = true;\n"],
    [/export const getCompatibleStyle = [^]*?: s;\n/, "export const getCompatibleStyle = (s) => s;\n"],
    only(
      "export const css = (strings, ...values) => {",
      `export const css = (strings) => {
  const styleSheet = new CSSStyleSheet();
  styleSheet.replaceSync(strings[0]);
  return { styleSheet };
};`,
    ),
    [/s instanceof CSSStyleSheet \? s : s\.styleSheet/, "s.styleSheet"],
  ],
  "@lit/reactive-element/development/reactive-element.js": [
    ...production,
    ...withoutPolyfills("reactiveElement"),
    // Decorators.
    ["Symbol.metadata ??= Symbol('metadata');", ""],
    ["global.litPropertyMetadata ??= new WeakMap();", ""],
    only("static addInitializer(initializer) {", ""),
    ["this.constructor._initializers?.forEach((i) => i(this));", ""],
    // An empty attribute needs no trust.
    [/const emptyStringForBooleanAttribute = [^]*?;\n/, "const emptyStringForBooleanAttribute = '';\n"],
    // Options of properties that none here has, and attributes that are JSON.
    [/export const defaultConverter = \{[^]*?\n\};\n/, ""],
    [/const defaultPropertyDeclaration = \{[^]*?\};/, ""],
    only(
      "static createProperty(name, options = defaultPropertyDeclaration) {",
      `static createProperty(name, options) {
    options = { ...options, wrapped: this.prototype.hasOwnProperty(name) };
    this.elementProperties.set(name, options);
    defineProperty(this.prototype, name, this.getPropertyDescriptor(name, Symbol(), options));
  }`,
    ),
    ["this.elementProperties.get(name) ?? defaultPropertyDeclaration", "this.elementProperties.get(name)"],
    [/\n {12}configurable: true,\n {12}enumerable: true,/, "\n            configurable: true,"],
    only("static __prepare() {", ""),
    only(
      "static finalize() {",
      `static finalize() {
    if (this.hasOwnProperty("finalized")) return;
    this.finalized = true;
    const superCtor = getPrototypeOf(this);
    superCtor.finalize();
    this.elementProperties = new Map(superCtor.elementProperties);
    if (this.hasOwnProperty("properties"))
      for (const name of getOwnPropertyNames(this.properties)) this.createProperty(name, this.properties[name]);
    this.__attributeToPropertyMap = new Map();
    for (const [name, options] of this.elementProperties)
      if (options.attribute !== false)
        this.__attributeToPropertyMap.set(this.__attributeNameForProperty(name, options), name);
    this.elementStyles = [this.styles].flat(Infinity);
  }`,
    ),
    only("static finalizeStyles(styles) {", ""),
    only(
      "static __attributeNameForProperty(name, options) {",
      "static __attributeNameForProperty(name, { attribute }) { return attribute ?? name.toLowerCase(); }",
    ),
    [
      "return (this.__attributeToPropertyMap && [...this.__attributeToPropertyMap.keys()]);",
      "return [...this.__attributeToPropertyMap.keys()];",
    ],
    only(
      "constructor() {",
      `constructor() {
    super();
    this.isUpdatePending = this.hasUpdated = false;
    this.__updatePromise = new Promise((resolve) => (this.enableUpdating = resolve));
    this._$changedProperties = new Map();
    this.__reflectingProperties = new Set();
    this.__instanceProperties = new Map();
    for (const name of this.constructor.elementProperties.keys())
      if (this.hasOwnProperty(name)) {
        this.__instanceProperties.set(name, this[name]);
        delete this[name];
      }
    this.requestUpdate();
  }`,
    ),
    only("__initialize() {", ""),
    only("__saveInstanceProperties() {", ""),
    only("removeController(controller) {", ""),
    only(
      "createRenderRoot() {",
      `createRenderRoot() {
    const root = this.attachShadow({ mode: "open" });
    adoptStyles(root, this.constructor.elementStyles);
    return root;
  }`,
    ),
    ["ReactiveElement.shadowRootOptions = { mode: 'open' };", ""],
    [/ {4}enableUpdating\(_requestedUpdate\) \{ \}\n/, ""],
    only("attributeChangedCallback(name, _old, value) {", ""),
    only(
      "__propertyToAttribute(name, value) {",
      `__propertyToAttribute(name, value) {
    const { constructor } = this;
    const options = constructor.elementProperties.get(name);
    const attribute = constructor.__attributeNameForProperty(name, options);
    if (options.type === Boolean) value = value ? "" : null;
    this.__reflectingProperty = name;
    if (value == null) this.removeAttribute(attribute);
    else this.setAttribute(attribute, value);
    this.__reflectingProperty = null;
  }`,
    ),
    only(
      "_$attributeToProperty(name, value) {",
      `attributeChangedCallback(attribute, _, value) {
    const { constructor } = this;
    const name = constructor.__attributeToPropertyMap.get(attribute);
    if (this.__reflectingProperty === name) return;
    const { type } = constructor.elementProperties.get(name);
    this.__reflectingProperty = name;
    this[name] = type === Boolean ? value !== null : type === Number && value !== null ? Number(value) : value;
    this.__reflectingProperty = null;
  }`,
    ),
    only(
      "requestUpdate(name, oldValue, options, useNewValue = false, newValue) {",
      `requestUpdate(name, oldValue, { reflect } = {}) {
    if (name !== undefined) {
      if (is(this[name], oldValue)) return;
      if (!this._$changedProperties.has(name)) this._$changedProperties.set(name, this.hasUpdated ? oldValue : undefined);
      if (reflect && this.__reflectingProperty !== name) this.__reflectingProperties.add(name);
    }
    if (!this.isUpdatePending) this.__updatePromise = this.__enqueueUpdate();
  }`,
    ),
    only("_$changeProperty(name, oldValue, {", ""),
    only(
      "async __enqueueUpdate() {",
      `async __enqueueUpdate() {
    this.isUpdatePending = true;
    try {
      await this.__updatePromise;
    } catch (error) {
      Promise.reject(error);
    }
    this.performUpdate();
    return !this.isUpdatePending;
  }`,
    ),
    only("scheduleUpdate() {", ""),
    only(
      "performUpdate() {",
      `performUpdate() {
    const changedProperties = this._$changedProperties;
    if (!this.hasUpdated) {
      for (const [name, value] of this.__instanceProperties) this[name] = value;
      for (const [name, options] of this.constructor.elementProperties)
        if (options.wrapped && !changedProperties.has(name)) this.requestUpdate(name, undefined, options);
    }
    try {
      this.willUpdate(changedProperties);
      this.__controllers?.forEach((controller) => controller.hostUpdate?.());
      this.update(changedProperties);
    } catch (error) {
      this.__markUpdated();
      throw error;
    }
    this.__controllers?.forEach((controller) => controller.hostUpdated?.());
    this.hasUpdated = true;
    this.updated(changedProperties);
  }`,
    ),
    only("_$didUpdate(changedProperties) {", ""),
    ["return this.getUpdateComplete();", "return this.__updatePromise;"],
    only("getUpdateComplete() {", ""),
    only("shouldUpdate(_changedProperties) {", ""),
    [/ {4}firstUpdated\(_changedProperties\) \{ \}\n/, ""],
    only(
      "update(_changedProperties) {",
      `update() {
    this.__reflectingProperties.forEach((name) => this.__propertyToAttribute(name, this[name]));
    this.__reflectingProperties.clear();
    this.__markUpdated();
  }`,
    ),
  ],
  "lit-element/development/lit-element.js": [
    ...production,
    ...withoutPolyfills("litElement"),
    ["global.litElementHydrateSupport?.({ LitElement });", ""],
    only("constructor() {", ""),
    only("createRenderRoot() {", ""),
    only(
      "update(changedProperties) {",
      `update(changedProperties) {
    const value = this.render();
    super.update(changedProperties);
    render(value, this.renderRoot);
  }`,
    ),
    only("connectedCallback() {", ""),
    only("disconnectedCallback() {", ""),
    only("render() {", ""),
    ["LitElement['_$litElement$'] = true;", ""],
  ],
  // A task has one object of options, and runs by itself before each update. Its controller keeps value and error, and
  // asks only whether it runs, and when it will have ended.
  "@lit/task/development/task.js": [
    only("get taskComplete() {", ""),
    only(
      "constructor(host, task, args) {",
      `constructor(host, { task, args, onComplete, onError }) {
    this._host = host;
    this._task = task;
    this._argsFn = args;
    this._onComplete = onComplete;
    this._onError = onError;
    this._status = TaskStatus.INITIAL;
    host.addController(this);
  }`,
    ),
    only(
      "hostUpdate() {",
      `hostUpdate() {
    const args = this._argsFn();
    const previous = this._previousArgs;
    this._previousArgs = args;
    if (!previous || !shallowArrayEquals(previous, args)) this.run(args);
  }`,
    ),
    only("hostUpdated() {", ""),
    only("_getArgs() {", ""),
    only("async _performTask() {", ""),
    only(
      "async run(args) {",
      `async run(args) {
    if (this._status === TaskStatus.PENDING) this.abort();
    else this.taskComplete = new Promise((resolve) => (this._resolveTaskComplete = resolve));
    this._status = TaskStatus.PENDING;
    this._host.requestUpdate();
    const controller = (this._abortController = new AbortController());
    let settle;
    try {
      const result = await this._task(args, controller);
      settle = () => this._onComplete(result);
    } catch (error) {
      settle = () => this._onError(error);
    }
    if (this._abortController !== controller) return;
    try {
      settle();
    } catch {}
    this._status = TaskStatus.COMPLETE;
    this._resolveTaskComplete();
    this._host.requestUpdate();
  }`,
    ),
    only(
      "abort(reason) {",
      `abort() {
    this._abortController?.abort();
  }`,
    ),
    only("render(renderer) {", ""),
    [/get value\(\) \{[^]*?\n {4}\}\n/, ""],
    [/get error\(\) \{[^]*?\n {4}\}\n/, ""],
    [/oldArgs === newArgs \|\|\n/, ""],
    ["!notEqual(v, newArgs[i])", "Object.is(v, newArgs[i])"],
  ],
};
