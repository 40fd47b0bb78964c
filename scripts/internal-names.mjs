// Which names of properties only the source itself knows, so that the one-file build may shorten them. Found with the
// help of the types, and doubtful names stay: a name is left alone wherever in the source it is public, somebody else's,
// said in a string, sent or received, or reached by a key that is computed.
import ts from "typescript";
import { parseAst, Visitor } from "vite";

/** Whoever turns names of properties into strings. */
const reflecting = /^(Object\.(keys|entries|fromEntries|getOwnPropertyNames|hasOwn|groupBy)|JSON\.\w+|Reflect\.\w+)$/;

/** What has hyphens is the name of an attribute, an event, a class or a custom property. @param {string} text */
const wordsOf = (text) => text.match(/(?<![\w$-])[\w$]+(?:-[\w$]+)*/g) ?? [];

/**
 * @param {string} tsconfig of the source
 * @returns {{ internal: Set<string>, fixed: Set<string> }} the names that only the source knows, and those that are
 * public, the platform's, or may become strings: not even a library's own name may be one of these
 */
export function findInternalNames(tsconfig) {
  const config = ts.getParsedCommandLineOfConfigFile(
    tsconfig,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => fail(messageText) },
  );
  if (!config || config.fileNames.length === 0) fail(`${tsconfig} names no files`);
  const program = ts.createProgram(config.fileNames, config.options);
  const checker = program.getTypeChecker();
  const own = new Set(config.fileNames.map((name) => program.getSourceFile(name)));
  /** @type {Set<string>} */
  const candidates = new Set();
  /** @type {Set<string>} */
  const fixed = new Set();
  /** @type {Set<string>} Of libraries, and of what is sent and received. */
  const foreign = new Set();
  /** @type {Set<ts.Type>} */
  const seen = new Set();

  /** @param {ts.Declaration} declaration */
  const isOwn = (declaration) => own.has(declaration.getSourceFile());

  /** The names of a type's properties, and with `deep` of what is reached through them. */
  /** @param {ts.Type} type @param {boolean} deep */
  function take(type, deep) {
    if (deep && seen.has(type)) return;
    if (deep) seen.add(type);
    if (type.isUnionOrIntersection()) type.types.forEach((part) => take(part, deep));
    const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
    for (const property of checker.getPropertiesOfType(type)) {
      const declarations = property.declarations ?? [];
      if (declarations.length > 0 && !declarations.some(isOwn)) continue;
      if (deep && declarations.length > 0 && declarations.every(isHidden)) continue;
      fixed.add(property.name);
      if (deep) take(checker.getTypeOfSymbol(property), true);
    }
    if (!deep) return;
    for (const signature of signatures) {
      take(signature.getReturnType(), true);
      for (const parameter of signature.getParameters()) take(checker.getTypeOfSymbol(parameter), true);
    }
    for (const info of checker.getIndexInfosOfType(type)) take(info.type, true);
    for (const argument of checker.getTypeArguments(/** @type {ts.TypeReference} */ (type)) ?? []) take(argument, true);
    type.aliasTypeArguments?.forEach((argument) => take(argument, true));
  }

  /** @param {ts.Node} node Declarations of other people: all their names. @param {Set<string>} names */
  function takeDeclared(node, names) {
    const { name } = /** @type {{ name?: ts.Node }} */ (/** @type {unknown} */ (node));
    const isLocal = ts.isParameter(node) || ts.isTypeParameterDeclaration(node) || ts.isNamedTupleMember(node);
    if (name && !isLocal && (ts.isIdentifier(name) || ts.isStringLiteral(name))) names.add(name.text);
    ts.forEachChild(node, (child) => takeDeclared(child, names));
  }

  /** @param {ts.Node} name @param {ts.Symbol | undefined} symbol A use of a property that the source has not declared. */
  function takeForeign(name, symbol) {
    if (ts.isIdentifier(name) && !symbol?.declarations?.some(isOwn)) foreign.add(name.text);
  }

  /** @param {ts.Node} node */
  function look(node) {
    // The names of modules are no names of properties, and types that pick properties leave nothing behind.
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isTypeReferenceNode(node) && /^(Pick|Omit)$/.test(node.typeName.getText())) return;
    if (ts.isIndexedAccessTypeNode(node) && ts.isLiteralTypeNode(node.indexType)) return look(node.objectType);
    if (isNamedMember(node) && ts.isIdentifier(node.name)) candidates.add(node.name.text);
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      for (const word of wordsOf(node.text)) fixed.add(word);
    }
    if (ts.isPropertyAccessExpression(node)) takeForeign(node.name, checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) takeForeign(name, checker.getTypeAtLocation(node.parent).getProperty(name.text));
    }
    if (ts.isElementAccessExpression(node)) takeComputed(node.expression, node.argumentExpression);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword)
      takeComputed(node.right, node.left);
    if (ts.isForInStatement(node)) take(checker.getTypeAtLocation(node.expression), false);
    if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword)
      take(checker.getTypeFromTypeNode(node.type), false);
    if (ts.isCallExpression(node) && reflecting.test(node.expression.getText())) {
      for (const argument of node.arguments) take(checker.getTypeAtLocation(argument), true);
      take(checker.getTypeAtLocation(node), true);
    }
    if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      if (type && checker.getIndexInfosOfType(type).length > 0) take(checker.getTypeAtLocation(node), false);
    }
    if (ts.isAsExpression(node) && isAnything(checker.getTypeAtLocation(node.expression)))
      take(checker.getTypeFromTypeNode(node.type), true);
    ts.forEachChild(node, look);
  }

  /** @param {ts.Expression} object @param {ts.Expression} key */
  function takeComputed(object, key) {
    if (ts.isStringLiteralLike(key) || checker.getTypeAtLocation(key).flags & ts.TypeFlags.NumberLike) return;
    take(checker.getTypeAtLocation(object), false);
  }

  for (const file of program.getSourceFiles()) {
    if (own.has(file)) look(file);
    else takeDeclared(file, program.isSourceFileDefaultLibrary(file) ? fixed : foreign);
    // What is sent and received is named by others.
    if (own.has(file) && file.fileName.includes("/src/api/")) takeNames(file);
  }
  /** @param {ts.Node} node */
  function takeNames(node) {
    if (ts.isIdentifier(node)) foreign.add(node.text);
    ts.forEachChild(node, takeNames);
  }

  const index = program.getSourceFile(config.fileNames.find((name) => name.endsWith("/src/index.ts")) ?? "");
  const module = index && checker.getSymbolAtLocation(index);
  if (!module) fail("There is no src/index.ts with exports");
  for (const exported of checker.getExportsOfModule(module)) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (symbol.flags & ts.SymbolFlags.Type) take(checker.getDeclaredTypeOfSymbol(symbol), true);
    if (symbol.flags & ts.SymbolFlags.Value) take(checker.getTypeOfSymbol(symbol), true);
  }

  return { internal: new Set([...candidates].filter((name) => !fixed.has(name) && !foreign.has(name))), fixed };
}

/** The private names of Lit and its tasks, as their development files write them; those that end in `$` are for all. */
const libraryPrivate = /^_[_$]?[a-zA-Z](\w*[a-zA-Z\d])?$/;

/**
 * The names of properties in a bundle that may be shortened: wherever one of them stands, it is the same property.
 * @param {string[]} codes the files of a bundle
 * @param {string} tsconfig of the source
 * @param {string[]} libraryNames of the libraries in the bundle, which pass them to nobody else
 * @returns {Set<string>}
 */
export function findNamesToShorten(codes, tsconfig, libraryNames) {
  const { internal, fixed } = findInternalNames(tsconfig);
  /** @type {Set<string>} */
  const properties = new Set();
  /** @type {Set<string>} */
  const said = new Set();
  /** @param {{ key: object, computed: boolean }} node */
  const addKey = ({ key, computed }) => {
    if (!computed && "name" in key && typeof key.name === "string") properties.add(key.name);
  };
  const addWords = (/** @type {string} */ text) => wordsOf(text).forEach((word) => said.add(word));
  const visitor = new Visitor({
    MemberExpression: ({ property, computed }) => addKey({ key: property, computed }),
    Property: addKey,
    MethodDefinition: addKey,
    PropertyDefinition: addKey,
    Literal: ({ value }) => addWords(typeof value === "string" ? value : ""),
    TemplateElement: ({ value }) => addWords(value.raw),
  });
  for (const code of codes) visitor.visit(parseAst(code));
  const wrong = libraryNames.filter((name) => fixed.has(name) || !properties.has(name));
  if (wrong.length > 0) throw new Error(`Not only a library's, or not there any more: ${wrong.join(", ")}`);
  const all = [...internal, ...libraryNames, ...[...properties].filter((name) => libraryPrivate.test(name))];
  // Strings of libraries, too.
  return new Set(all.filter((name) => !said.has(name)));
}

/** @param {ts.Node} node @returns {node is ts.Node & { name: ts.PropertyName }} */
function isNamedMember(node) {
  return (
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isAccessor(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node)
  );
}

/** Members that no page is to know of. @param {ts.Declaration} declaration */
function isHidden(declaration) {
  const hiding = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (
    (ts.getCombinedModifierFlags(declaration) & hiding) !== 0 ||
    (isNamedMember(declaration) && ts.isPrivateIdentifier(declaration.name)) ||
    ts.getJSDocTags(declaration).some(({ tagName }) => tagName.text === "internal")
  );
}

/** @param {ts.Type} type */
function isAnything(type) {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0;
}

/** @param {unknown} message @returns {never} */
function fail(message) {
  throw new Error(`No internal names: ${typeof message === "string" ? message : JSON.stringify(message)}`);
}
