// What is left of templates and of `repeat`. check-lit.mjs checks where expressions stand, and that there is no other
// directive. Only the tests would notice a boolean attribute or a listener that is `nothing`, or something rendered that
// is neither a template, nor an array, nor a plain value.
import { only, production, withoutPolyfills, withoutShadyDom } from "./lean-pieces.mjs";

/** @typedef {import("./lean-pieces.mjs").Pieces} Pieces */

/** @type {Record<string, Pieces>} */
export const litHtmlPieces = {
  "lit-html/development/lit-html.js": [
    ...production,
    ...withoutPolyfills("litHtml"),
    ...withoutShadyDom,
    ["const ENABLE_EXTRA_SECURITY_HOOKS = true;", "const ENABLE_EXTRA_SECURITY_HOOKS = false;"],
    [/export const _\$LH = \{[^]*?\n\};/, "export const _$LH = { _ChildPart: ChildPart };"],
    ["Symbol.for('lit-noChange')", "Symbol()"],
    // An expression is either the whole of an attribute, without quotes, or stands between tags: what comes before it
    // tells which, and nothing else has to be parsed. Whatever else may stand in a template is written in the source.
    [/const marker = .*;/, "const marker = boundAttributeSuffix;"],
    only(
      "const getTemplateHtml = (strings, type) => {",
      `const getTemplateHtml = (strings) => {
  const attrNames = [];
  const last = strings.length - 1;
  const html = strings.map((text, index) => {
    if (index === last) return text || "<?>";
    const [before, name] = text.split(/(\\S+)=$/);
    if (!name) return text + nodeMarker;
    attrNames.push(name);
    return before + name + marker + " ";
  });
  return [trustFromTemplateString(strings, html.join("")), attrNames];
};`,
    ),
    only(
      "class Template {",
      `class Template {
  constructor(strings) {
    this.parts = [];
    const [html, attrNames] = getTemplateHtml(strings);
    this.el = d.createElement("template");
    this.el.innerHTML = html;
    walker.currentNode = this.el.content;
    let node;
    let index = 0;
    while ((node = walker.nextNode())) {
      if (node.data === markerMatch) this.parts.push({ index, ctor: ChildPart });
      for (const attribute of node.getAttributeNames?.() ?? []) {
        if (!attribute.endsWith(marker)) continue;
        const name = attrNames.shift();
        const ctor = { ".": PropertyPart, "?": BooleanAttributePart, "@": EventPart }[name[0]];
        this.parts.push({ index, ctor: ctor ?? AttributePart, name: ctor ? name.slice(1) : name });
        node.removeAttribute(attribute);
      }
      index++;
    }
  }
}`,
    ),
    only(
      "class TemplateInstance {",
      `class TemplateInstance {
  constructor(template) {
    this._$template = template;
  }
  _clone() {
    const { el, parts } = this._$template;
    const fragment = d.importNode(el.content, true);
    walker.currentNode = fragment;
    let node;
    let nodeIndex = -1;
    this._$parts = parts.map(({ index, ctor, name }) => {
      for (; nodeIndex < index; nodeIndex++) node = walker.nextNode();
      return new ctor(node, name ?? node.nextSibling);
    });
    walker.currentNode = d;
    return fragment;
  }
  _update(values) {
    this._$parts.forEach((part, index) => part._$setValue(values[index]));
  }
}`,
    ),
    // The one directive is `repeat`, between tags.
    only("function resolveDirective(", ""),
    only(
      "constructor(startNode, endNode, parent, options) {",
      `constructor(startNode, endNode) {
    this._$committedValue = nothing;
    this._$startNode = startNode;
    this._$endNode = endNode;
  }`,
    ),
    only(
      "_$setValue(value, directiveParent = this) {",
      `_$setValue(value) {
    const directive = value?.["_$litDirective$"];
    if (this.__directive?.constructor !== directive) this.__directive = directive && new directive();
    if (directive) value = this.__directive.update(this, value.values);
    if (value === noChange) return;
    if (value == null || value === "") value = nothing;
    if (!isPrimitive(value)) {
      if (value["_$litType$"]) this._commitTemplateResult(value);
      else this._commitIterable(value);
    } else if (value !== this._$committedValue) {
      if (value === nothing) this._$clear();
      else this._commitText(value);
      this._$committedValue = value;
    }
  }`,
    ),
    only(
      "_commitText(value) {",
      `_commitText(value) {
    if (this._$committedValue !== nothing && isPrimitive(this._$committedValue)) this._$startNode.nextSibling.data = value;
    else this._commitNode(d.createTextNode(value));
  }`,
    ),
    only(
      "_commitNode(value) {",
      `_commitNode(value) {
    this._$clear();
    this._insert(value);
  }`,
    ),
    only(
      "_commitTemplateResult(result) {",
      `_commitTemplateResult({ strings, values }) {
    let template = templateCache.get(strings);
    if (!template) templateCache.set(strings, (template = new Template(strings)));
    if (this._$committedValue._$template !== template) {
      const instance = new TemplateInstance(template);
      const fragment = instance._clone();
      instance._update(values);
      this._commitNode(fragment);
      this._$committedValue = instance;
    } else this._$committedValue._update(values);
  }`,
    ),
    only("_$getTemplate(result) {", ""),
    [", this, this.options)", ")"],
    [
      /_\$clear\(start = .*, from\) \{[^]*?\n {4}\}/,
      `_$clear(start = this._$startNode.nextSibling) {
    while (start !== this._$endNode) {
      const next = start.nextSibling;
      start.remove();
      start = next;
    }
  }`,
    ],
    ["nextSibling, partIndex);", "nextSibling);"],
    [/\bwrap\(/g, "("],
    // Listeners are functions, called on the element that renders them, without options.
    only(
      "class AttributePart {",
      `class AttributePart {
  constructor(element, name) {
    this._$committedValue = nothing;
    this.element = element;
    this.name = name;
  }
  _$setValue(value) {
    if (isPrimitive(value) && value === this._$committedValue) return;
    this._$committedValue = value;
    this._commitValue(value);
  }
  _commitValue(value) {
    if (value === nothing) this.element.removeAttribute(this.name);
    else this.element.setAttribute(this.name, value ?? "");
  }
}`,
    ),
    only(
      "class PropertyPart extends AttributePart {",
      `class PropertyPart extends AttributePart {
  _commitValue(value) {
    this.element[this.name] = value === nothing ? undefined : value;
  }
}`,
    ),
    only(
      "class BooleanAttributePart extends AttributePart {",
      `class BooleanAttributePart extends AttributePart {
  _commitValue(value) {
    this.element.toggleAttribute(this.name, !!value);
  }
}`,
    ),
    only(
      "class EventPart extends AttributePart {",
      `class EventPart extends AttributePart {
  constructor(element, name) {
    super(element, name);
    this.host = rendering;
    element.addEventListener(name, this);
  }
  _commitValue() {}
  handleEvent(event) {
    this._$committedValue?.call(this.host, event);
  }
}`,
    ),
    only("class ElementPart {", ""),
    only(
      "export const render = (value, container, options) => {",
      `let rendering;
export const render = (value, container) => {
  rendering = container.host;
  const part = (container._$litPart$ ??= new ChildPart(container.appendChild(createMarker()), null));
  part._$setValue(value);
};`,
    ),
  ],
  // Between tags, for arrays, with keys that differ.
  "lit-html/development/directive.js": [only("export class Directive {", "export class Directive {}")],
  "lit-html/development/directive-helpers.js": [
    only(
      "export const insertPart = (containerPart, refPart, part) => {",
      `export const insertPart = (containerPart, refPart, part) => {
  const refNode = refPart === undefined ? containerPart._$endNode : refPart._$startNode;
  const insert = (node) => containerPart._$startNode.parentNode.insertBefore(node, refNode);
  if (!part) return new ChildPart(insert(createMarker()), insert(createMarker()));
  const endNode = part._$endNode.nextSibling;
  let start = part._$startNode;
  if (endNode !== refNode)
    while (start !== endNode) {
      const next = start.nextSibling;
      insert(start);
      start = next;
    }
  return part;
};`,
    ),
    [", directiveParent = part) => {", ") => {"],
    ["_$setValue(value, directiveParent)", "_$setValue(value)"],
    ...withoutShadyDom,
  ],
  "lit-html/development/directives/repeat.js": [
    only("constructor(partInfo) {", ""),
    only("_getValuesAndKeys(items, keyFnOrTemplate, template) {", ""),
    only("render(items, keyFnOrTemplate, template) {", ""),
    ["[items, keyFnOrTemplate, template]", "[items, keyFn, template]"],
    [
      /const \{ values: newValues, keys: newKeys \} = .*;/,
      "const newValues = items.map(template), newKeys = items.map(keyFn);",
    ],
    ["(this._itemKeys ??= [])", "this._itemKeys"],
    [/let newKeyToIndexMap;\s+let oldKeyToIndexMap;/, ""],
    [/if \(newKeyToIndexMap === undefined\) \{[^]*?\n {16}\}\n/, ""],
    ["!newKeyToIndexMap.has(oldKeys[oldHead])", "!newKeys.includes(oldKeys[oldHead])"],
    ["!newKeyToIndexMap.has(oldKeys[oldTail])", "!newKeys.includes(oldKeys[oldTail])"],
    [
      /const oldIndex = oldKeyToIndexMap[^]*?(?=newHead\+\+)/,
      `const oldIndex = oldKeys.indexOf(newKeys[newHead]);
      const part = insertPart(containerPart, oldParts[oldHead], oldParts[oldIndex]);
      newParts[newHead] = setChildPartValue(part, newValues[newHead]);
      oldParts[oldIndex] = null;
      `,
    ],
    [
      /const newPart = insertPart\(containerPart, newParts\[newTail \+ 1\]\);[^]*?newParts\[newHead\+\+\] = newPart;/,
      "newParts[newHead] = setChildPartValue(insertPart(containerPart, newParts[newTail + 1]), newValues[newHead++]);",
    ],
  ],
};
